"""Functions: what somebody's work is about, whatever their rank."""

from __future__ import annotations

from myconnections.domain.vocabulary.terms import Vocabulary

FUNCTIONS = Vocabulary.read(
    """
management: Management | 経営 | 経営者; 役員; Executive; General management; Entrepreneurship
sales: Sales | 営業 | 販売; Business Development; Account management
marketing: Marketing & communication | マーケティング・広報 | マーケティング; 広報; 宣伝; Marketing; PR
planning: Planning & products | 企画・事業開発 | 企画; 事業開発; 商品企画; Planning; Strategy; Product Management;
    Program and Project Management
engineering: Engineering & IT | エンジニア・IT | エンジニア; 技術; 開発; Engineering; Information Technology;
    Software
production: Production & quality | 製造・品質 | 製造; 生産; 品質管理; Production; Operations; Quality Assurance;
    Purchasing
design: Design & editing | デザイン・編集 | デザイン; 編集; 制作; Design; Arts and Design; Writing; Editing
research: Research | 研究 | 研究開発; R&D
teaching: Teaching & training | 教育・研修 | 教育; 講師; 教員; Education; Teaching
hr: Human resources | 人事 | 人材; 採用; HR; People
finance: Finance & accounting | 経理・財務 | 経理; 財務; 会計; Finance; Accounting
legal: Law & compliance | 法務 | 法律; 知財; Legal; Law
administration: Administration | 総務・事務 | 総務; 事務; 秘書; Administrative; Admin
consulting: Consulting | コンサルティング | コンサルタント; Consultant; Advisory
policy: Public policy & administration | 行政・政策 | 政策; 行政; Public policy; Government
care: Health & care | 医療・介護 | 医療; 介護; 看護; Healthcare Services; Medicine
service: Customers & shops | 接客・サポート | 接客; サポート; カスタマーサポート; Customer service;
    Customer Success and Support
student: Student | 学生 | Studies
"""
)
