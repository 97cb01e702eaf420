"""Industries, and what the name of an employer says of its industry. A proposal only: the person confirms it."""

from __future__ import annotations

from functools import lru_cache

from myconnections.domain.folding import fold
from myconnections.domain.vocabulary.terms import Keywords, Vocabulary

INDUSTRIES = Vocabulary.read(
    """
it: IT & telecom | IT・通信 | 情報通信; 情報技術; ソフトウェア; 通信; インターネット; Information Technology;
    Information Technology and Services; Information Technology & Services; IT Services and IT Consulting;
    Computer Software; Software Development; Internet; Technology, Information and Internet; Telecommunications;
    Computer Networking; Software; Tech
manufacturing: Manufacturing | 製造 | 製造業; メーカー; Machinery; Industrial Automation;
    Mechanical or Industrial Engineering; Printing
electronics: Electronics & precision | 電機・精密 | 電機; 精密機器; Consumer Electronics;
    Electrical/Electronic Manufacturing; Semiconductors; Computer Hardware
automotive: Cars & transport equipment | 自動車・輸送機器 | 自動車; Automotive; Motor Vehicle Manufacturing;
    Aviation & Aerospace; Shipbuilding
materials: Chemicals & materials | 素材・化学 | 化学; 素材; Chemicals; Mining & Metals; Paper & Forest Products;
    Plastics; Textiles
food: Food & drink | 食品・飲料 | 食品; Food & Beverages; Food Production; Wine and Spirits
agriculture: Farming, forestry & fishing | 農林水産 | 農業; 漁業; 林業; Farming; Fishery
construction: Building & architecture | 建設・建築 | 建設; 建築; Construction; Civil Engineering;
    Architecture & Planning; Building Materials
real_estate: Real estate | 不動産 | Commercial Real Estate
energy: Energy & utilities | エネルギー・インフラ | エネルギー; 電力; Oil & Energy; Utilities;
    Renewables & Environment; Environmental Services
logistics: Transport & logistics | 運輸・物流 | 物流; 運輸; Logistics and Supply Chain;
    Transportation/Trucking/Railroad; Maritime; Airlines/Aviation; Warehousing
trade: Trading & wholesale | 商社・卸売 | 商社; 卸売; International Trade and Development; Import and Export;
    Wholesale
retail: Shops & consumer goods | 小売・消費財 | 小売; 流通; Retail; Consumer Goods; Apparel & Fashion; Cosmetics;
    Luxury Goods & Jewelry; Supermarkets
hospitality: Travel, hotels & restaurants | 旅行・宿泊・飲食 | 飲食; 観光; Hospitality; Restaurants;
    Leisure, Travel & Tourism; Events Services
finance: Banking, insurance & investment | 金融・保険・投資 | 金融; 銀行; 保険; 証券; Banking; Financial Services;
    Insurance; Investment Banking; Investment Management; Venture Capital & Private Equity; Capital Markets
consulting: Consulting | コンサルティング | コンサル; Management Consulting; Business Consulting and Services;
    Professional Services
legal: Law, accounting & tax | 法務・会計・税務 | 法律; 会計; Legal Services; Law Practice; Accounting
media: Media, publishing & advertising | メディア・出版・広告 | メディア; マスコミ; 広告; 出版;
    Marketing and Advertising; Advertising Services; Media Production; Publishing; Online Media; Broadcast Media;
    Newspapers; Public Relations and Communications; Writing and Editing
arts: Arts, culture & sports | 芸術・文化・スポーツ | エンタメ; デザイン; Entertainment; Design; Sports; Fine Art;
    Performing Arts; Music; Motion Pictures and Film; Computer Games; Graphic Design; Museums and Institutions
education: Education & research | 教育・研究 | 教育; 研究; 学術; Higher Education; Education Management; E-Learning;
    Primary/Secondary Education; Research; Research Services; Professional Training & Coaching; Think Tanks;
    University
health: Health & care | 医療・福祉 | 医療; 福祉; 介護; Hospital & Health Care; Hospitals and Health Care;
    Medical Practice; Mental Health Care; Health, Wellness and Fitness; Individual & Family Services;
    Health care; Healthcare
pharma: Medicines & life science | 製薬・ライフサイエンス | 製薬; 医薬品; Pharmaceuticals; Biotechnology;
    Medical Devices; Pharmaceutical Manufacturing
government: Government & public services | 行政・公共 | 行政; 官公庁; 公務; 自治体; Public sector;
    Public services;
    Government Administration; Government Relations; Public Policy; Military; Law Enforcement; Judiciary;
    International Affairs
nonprofit: Non-profit & community | NPO・地域 | NPO; 非営利; 地域活動; Non-profit;
    Nonprofit Organization Management; Non-profit Organizations; Civic & Social Organization; Philanthropy;
    Religious Institutions; Fundraising
staffing: Staffing & people services | 人材サービス | 人材; Staffing and Recruiting; Human Resources;
    Human Resources Services; Outsourcing/Offshoring
"""
)

# Those that decide wherever they stand, and then those of which the last one in the name counts.
_DECIDE = Keywords.read(
    """
government: 県庁 府庁 道庁 都庁 市役所 区役所 町役場 村役場 役場 財務省 総務省 経済産業省 文部科学省 厚生労働省
    外務省 法務省 国土交通省 環境省 農林水産省 防衛省 内閣府 内閣官房 金融庁 デジタル庁 文化庁 観光庁 気象庁 消防庁
    警察庁 警視庁 中小企業庁 特許庁 国税庁 警察署 消防署 税務署 裁判所 市議会 県議会 区議会 都議会 衆議院 参議院
    大使館 領事館 保健所 自衛隊 ministry city_of town_of prefectural_government city_government government_of
    municipality city_hall embassy consulate department_of_state parliament
education: 教育委員会 board_of_education
health: 大学病院 大学附属病院 university_hospital 社会福祉法人 医療法人
finance: 投資法人 信用金庫 信用組合
legal: 監査法人 税理士法人 弁護士法人
nonprofit: npo法人 特定非営利活動法人 社会福祉協議会
"""
)
_SAY = Keywords.read(
    """
it: ソフトウェア ソフト システムズ システム 情報 データ クラウド ネットワーク インターネット 通信 テレコム
    テクノロジーズ テクノロジー デジタル ウェブ コンピュータ コンピューター ＡＩ software systems technologies
    technology tech cloud data digital networks network telecom telecommunications internet web ai computing cyber
    it
electronics: 電機 電子 半導体 精密 光学 電器 電気 計測 electronics electric semiconductor optics instruments devices
    robotics
automotive: 自動車 モーターズ モータース 重工 造船 航空機 automotive motors motor aerospace shipbuilding mobility
materials: 化学 ケミカル 製鉄 製鋼 鉄鋼 金属 硝子 ガラス 製紙 繊維 樹脂 セメント 紡績 塗料 chemical chemicals steel
    metals metal glass paper textile plastics cement materials
manufacturing: 製作所 工業 製造 機械 印刷 工場 鉄工所 精工 manufacturing machinery industries printing works factory
food: 食品 製菓 飲料 ビール 酒造 醸造 乳業 製粉 水産加工 フーズ 製パン foods food beverage beverages brewery brewing
    dairy bakery winery
agriculture: 農園 農業 農場 ファーム 漁業 漁協 水産 林業 農協 牧場 farm farms agriculture fisheries forestry agri
construction: 建設 工務店 建築 設計事務所 土木 住建 設備 組合建設 ゼネコン construction builders building architects
    architecture civil_engineering
real_estate: 不動産 地所 ハウジング エステート 住宅 real_estate realty properties property housing estate
energy: 電力 ガス 石油 エネルギー 水道 太陽光 発電 energy power oil gas solar wind utilities water_works petroleum
logistics: 運輸 物流 倉庫 運送 鉄道 航空 海運 空港 港湾 通運 交通 郵便 logistics transport transportation railway
    rail airlines airline airways shipping freight airport warehouse express cargo
trade: 商事 物産 貿易 商会 通商 trading trade import_export wholesale
retail: 百貨店 商店 スーパー ストア 書店 アパレル 化粧品 薬局 家具 コンビニ 雑貨 小売 retail store stores shop shops
    department_store fashion apparel cosmetics pharmacy bookstore furniture supermarket
hospitality: ホテル 旅館 旅行 観光 ツーリスト レストラン カフェ 食堂 居酒屋 リゾート トラベル hotel hotels inn
    travel tours tourism restaurant restaurants cafe coffee resort resorts catering
finance: 銀行 証券 保険 生命 損保 信託 信金 信組 投資 キャピタル ファイナンス アセット 金融 共済 ファンド リース
    bank banking securities insurance assurance capital investment investments ventures finance financial asset
    credit fund equity holdings_capital trust leasing
consulting: コンサルティング コンサルタンツ コンサル 総合研究所 総研 経営研究所 consulting consultants consultancy
    advisory
legal: 法律事務所 会計事務所 特許事務所 司法書士 行政書士 税理士 会計士 社労士 法務 law legal attorneys lawyers
    accounting accountants tax solicitors notary
media: 新聞 新聞社 テレビ 放送 出版 広告 メディア 通信社 書房 文庫 編集 ラジオ 出版社 映像 press publishing
    publishers media news newspaper times broadcasting television tv radio advertising ad_agency communications pr
    magazine books
arts: 劇団 美術館 博物館 音楽 デザイン スタジオ 楽団 ゲームス ゲーム 映画 芸能 プロダクション アート 球団 スポーツ
    theatre theater museum gallery music design studio studios games film films pictures arts entertainment sports
    orchestra creative
education: 大学 大学院 学院 学園 高校 高等学校 中学校 小学校 学校 専門学校 幼稚園 塾 予備校 研究所 研究機構
    研究センター 研究開発法人 アカデミー 教育 スクール university college school academy institute education
    research laboratory laboratories labs_research polytechnic kindergarten learning lycee universitat universite
health: 病院 医院 クリニック 診療所 歯科 医療 医療センター 介護 福祉 老人ホーム 保育園 保育 看護 薬剤師会 医師会
    リハビリ ケア hospital clinic medical health healthcare care dental nursing wellness therapy hospice
pharma: 製薬 薬品 ファーマ バイオ ライフサイエンス 医薬 pharma pharmaceutical pharmaceuticals biotech bio
    biosciences therapeutics life_sciences genomics
government: 独立行政法人 国立公文書館 商工会議所連合会 government prefecture county agency_for public_authority
    senate police army navy
nonprofit: npo ngo 財団 協会 協議会 町内会 自治会 商工会議所 商工会 ボランティア 生協 連盟 労働組合 社団法人
    財団法人 foundation charity association society nonprofit non-profit volunteers red_cross council federation
    union
staffing: 人材 スタッフィング 派遣 キャリア 採用 転職 staffing recruiting recruitment talent careers hr
    human_resources
"""
)


@lru_cache(maxsize=65_536)
def of_employer(name: str) -> str:
    """The industry the name of an employer speaks of, "" when it says nothing. Never an answer, always a question."""
    text = fold(name[:200])
    deciding = _DECIDE.hits(text)
    if deciding:
        return deciding[0].meaning
    said = [hit.meaning for hit in _SAY.hits(text)]
    telling = [
        meaning for meaning in said if meaning != "manufacturing"
    ]  # a works makes something: what, says the rest
    return (telling or said or [""])[-1]
