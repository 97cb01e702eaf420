"""What a title says of function and authority, in English and Japanese. Proposals only: titles mislead often.

Authority: 0 unknown, 1 staff, 2 lead, 3 senior, 4 top (method.md 4).
"""

from __future__ import annotations

import re
from functools import lru_cache

from myconnections.domain.folding import fold
from myconnections.domain.vocabulary.terms import Hit, Keywords

_PARTS = re.compile(r"[,、，/／|｜;；()（）\[\]【】<>＜＞@・｡。\n]+|\s[-–—]\s|\bat\b|\s兼\s?|兼任|兼")

# An occupation is named: it decides over the field it is practised in.
_OCCUPATIONS = Keywords.read(
    """
management: 代表取締役 取締役 代表社員 代表理事 代表執行役 社長 会長 執行役員 役員 経営者 創業者 起業家 ファウンダー
    理事長 総裁 頭取 ceo coo cfo cto cmo cio chro cpo cso chief_executive founder co-founder cofounder
    founding_partner owner entrepreneur president chairman chairperson chairwoman managing_director general_manager
    managing_partner executive_officer board_member proprietor
student: 学生 大学院生 大学生 博士課程 修士課程 院生 インターン student phd_candidate undergraduate intern
    doctoral_candidate trainee
teaching: 教授 准教授 講師 教諭 教員 教師 校長 教頭 学長 学部長 先生 トレーナー インストラクター 保育士 professor
    lecturer teacher instructor tutor trainer school_principal educator
research: 研究員 研究者 リサーチャー 博士研究員 主任研究員 助教 researcher scientist postdoc research_fellow
    research_associate fellow
care: 医師 看護師 薬剤師 歯科医 獣医 介護士 介護福祉士 社会福祉士 保健師 助産師 理学療法士 作業療法士 臨床心理士
    ケアマネジャー 公認心理師 physician doctor nurse surgeon dentist pharmacist therapist caregiver midwife
    psychologist social_worker veterinarian paramedic
legal: 弁護士 弁理士 司法書士 行政書士 裁判官 検事 パラリーガル lawyer attorney solicitor barrister paralegal judge
    counsel notary
finance: 公認会計士 会計士 税理士 アクチュアリー 証券アナリスト ファンドマネージャー accountant auditor controller
    bookkeeper treasurer actuary investor banker underwriter financial_analyst
hr: 社会保険労務士 社労士 キャリアコンサルタント リクルーター recruiter headhunter talent_partner
policy: 議員 市長 知事 町長 村長 区長 大臣 公務員 外交官 首長 mayor governor minister senator diplomat councillor
    councilor civil_servant policymaker ambassador
design: デザイナー 編集者 編集長 ライター カメラマン 写真家 イラストレーター 記者 作家 翻訳家 通訳 建築家
    アーティスト ディレクター映像 designer editor writer journalist reporter copywriter photographer illustrator
    architect_building translator interpreter author artist film_director art_director creative_director producer
    filmmaker
consulting: コンサルタント 中小企業診断士 アドバイザー consultant advisor adviser coach コーチ
administration: 秘書 アシスタント 事務員 受付 secretary assistant receptionist office_manager clerk
    executive_assistant
engineering: エンジニア プログラマー プログラマ システムエンジニア ＳＥ データサイエンティスト アーキテクト
    データアナリスト 技術者 engineer developer programmer data_scientist devops sysadmin architect data_analyst sre
    technician
service: 店長 販売員 料理長 シェフ 料理人 美容師 ソムリエ 女将 store_manager chef barista hairdresser cook
    flight_attendant
"""
)
# Only a field is named: the last one counts, as in 営業企画 or "sales planning".
_FIELDS = Keywords.read(
    """
sales: 営業 セールス 販売 法人営業 渉外 得意先 アカウントエグゼクティブ アカウントマネージャー インサイドセールス
    sales account_executive account_manager business_development inside_sales key_account bizdev
marketing: マーケティング マーケター 広報 宣伝 販促 広告 ブランド ＰＲ marketing marketer communications
    public_relations pr brand advertising growth seo social_media content
planning: 企画 事業開発 経営企画 商品企画 新規事業 プロダクトマネージャー プロダクトオーナー
    プロジェクトマネージャー プロジェクトマネジャー プロダクト 戦略 プランナー ＰｄＭ product_manager product_owner
    project_manager program_manager planning planner strategy strategist product innovation pmo project
engineering: 技術 開発 設計 情報システム システム ソフトウェア インフラ データ ＩＴ 情シス セキュリティ ネットワーク
    フロントエンド バックエンド software engineering it development security infrastructure data devops cloud
    systems machine_learning ai qa frontend backend full_stack network
production: 製造 生産 品質 品質管理 品質保証 工場 調達 購買 物流 施工 施工管理 現場 保全 production manufacturing
    quality procurement purchasing supply_chain logistics plant operations factory construction maintenance
design: デザイン 編集 制作 クリエイティブ ＵＸ ＵＩ 映像 執筆 design editorial creative ux ui video film writing
    photography
research: 研究 研究開発 リサーチ 調査 research r&d laboratory science
teaching: 教育 研修 指導 授業 教務 education teaching training learning curriculum
hr: 人事 採用 労務 人材開発 人材 組織開発 human_resources hr people_operations talent recruiting recruitment people
finance: 経理 財務 会計 審査 融資 投資 資金 ＩＲ finance accounting financial treasury investment credit audit tax
    監査
legal: 法務 知財 知的財産 コンプライアンス 契約 legal compliance law intellectual_property
administration: 総務 事務 庶務 管理部 管理 一般事務 administration administrative office_administration
    general_affairs
consulting: コンサルティング コンサル consulting advisory
policy: 政策 行政 地方創生 まちづくり 都市計画 public_policy policy government_affairs public_affairs 公共
care: 看護 介護 医療 診療 福祉 臨床 保育 ケア nursing clinical medical care health
service: 接客 カスタマーサポート カスタマーサクセス サポート 店舗 ホール 受注 customer_support customer_success
    customer_service support hospitality customer store
management: 経営 management
"""
)
_LEVELS = Keywords.read(
    """
4: 代表取締役 取締役 社長 会長 副社長 副会長 執行役員 役員 監査役 代表社員 代表理事 理事長 理事 総裁 頭取 学長 総長
    校長 院長 首長 市長 知事 副知事 副市長 町長 村長 区長 大臣 議員 創業者 起業家 ファウンダー 代表 オーナー 専務
    常務 ceo coo cfo cto cmo cio chro cpo cso chief_executive founder co-founder cofounder owner president chairman
    chairperson chairwoman managing_director executive_director board_member managing_partner general_partner
    investment_partner founding_partner mayor governor minister senator member_of_parliament provost chancellor
    proprietor entrepreneur ambassador
3: 部長 副部長 本部長 事業部長 局長 教授 准教授 所長 館長 園長 支店長 工場長 支社長 センター長 編集長 室長代表 師長
    ディレクター 医長 学部長 director vp svp evp vice_president head_of general_manager professor dean
    principal_investigator editor-in-chief editor_in_chief senior_director executive_vice_president partner head
2: 次長 課長 係長 室長 班長 主任 店長 リーダー マネージャー マネジャー 主査 主幹 グループ長 チーム長 主事長 教頭
    料理長 manager lead leader supervisor team_lead tech_lead foreman section_chief store_manager
1: 秘書 アシスタント 担当 社員 スタッフ 職員 助教 研究員 secretary assistant staff associate specialist
    officer_trainee analyst coordinator representative account_manager product_manager project_manager
    program_manager community_manager relationship_manager case_manager office_manager content_manager
    customer_success_manager プロダクトマネージャー プロジェクトマネージャー プロジェクトマネジャー ケアマネジャー
    アカウントマネージャー ファンドマネージャー film_director movie_director music_director casting_director
    webディレクター 映像ディレクター アートディレクター 番組ディレクター 制作ディレクター assistant_director
    head_chef executive_assistant
"""
)
_STANDS_BY = ("室長", "室", "秘書", "付", "の妻", "夫人", "賞")
_STANDS_IN = ("代理", "補佐", "心得", "待遇")


_CHIEF = re.compile(r"\bchief (?:[a-z]+ ){1,3}officer\b")


@lru_cache(maxsize=65_536)
def function_of(title: str) -> str:
    """The function a title speaks of, "" when it says nothing.

    The first part that names an occupation decides, then the first part that names a field; in a part the last counts.
    """
    text = fold(title[:200])
    if _CHIEF.search(text):
        return "management"
    parts = [part for part in _PARTS.split(text) if part.strip()]
    for part in parts:
        named = [hit for hit in _OCCUPATIONS.hits(part) if not _beside(part, hit)]
        if named:
            return named[-1].meaning
    for part in parts:
        fields = _FIELDS.hits(part)
        if fields:
            return fields[-1].meaning
    return ""


@lru_cache(maxsize=65_536)
def authority_of(title: str) -> int:
    """The authority level a title may mean, 0 unknown .. 4 top. Whoever stands in for a rank stands one below it."""
    text = fold(title[:200])
    if _CHIEF.search(text):
        return 4
    levels = [level for hit in _LEVELS.hits(text) if (level := _level(text, hit))]
    if levels:
        return max(levels)
    function = function_of(title)
    return 1 if function and function != "student" and _OCCUPATIONS.hits(text) else 0


def _level(text: str, hit: Hit) -> int:
    level = int(hit.meaning)
    if _beside(text, hit):
        return 3 if text.startswith("室長", hit.end) else 1
    if level > 1 and text.startswith(_STANDS_IN, hit.end):
        return level - 1
    return level


def _beside(text: str, hit: Hit) -> bool:
    """Whether the word names somebody's neighbor: the 社長室 and the secretary of a president are no presidents."""
    after = text[hit.end :].lstrip()
    before = text[: hit.start].rstrip()
    return after.startswith(_STANDS_BY) or before.endswith(("assistant to", "assistant to the", "secretary to"))
