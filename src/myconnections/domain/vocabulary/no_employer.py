"""Words that stand where an employer would and name none: two who wrote one of them have no employer in common.

Exports are full of them ("Freelance", "Stealth Startup", 個人事業主). They are kept and shown as they are; whatever
concludes something from two people being at one place asks `employer_of` first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from myconnections.domain.folding import fold

_WORDS = """
freelance; freelancer; freelancing; free lance; free lancer; freelance work; freelance services; freelance projects;
self; self employed; self employment; self employee; myself; me, myself and i; independent; independent contractor;
independent professional; independent practice; independent business owner; contractor; consultant; entrepreneur;
serial entrepreneur; solopreneur; sole trader; sole proprietor; sole proprietorship; own business; my own business;
own company; my own company; my company; business owner; small business owner; private practice; private;
private company; private client; private clients; various; various companies; various clients; multiple companies;
multiple clients; several companies; angel investor; startup; start-up; stealth; stealth mode; stealth startup;
stealth start-up; stealth mode startup; stealth company; stealth mode company; stealth startup company;
stealth ai startup; a stealth startup; startup in stealth; startup in stealth mode; confidential; confidential company;
company confidential; undisclosed; undisclosed company; none; no company; no employer; unknown; n/a;
not applicable; not available; not employed; unemployed; currently unemployed; not working; currently not working;
between jobs; between roles; in transition; career transition; career break; on a career break; sabbatical;
on sabbatical; open to work; open to opportunities; open to new opportunities; looking for work; looking for a job;
looking for job; looking for opportunities; looking for new opportunities; actively looking; seeking employment;
seeking opportunities; seeking new opportunities; job seeker; job hunting; job search; retired; semi retired;
happily retired; fully retired; retiree; retirement; pensioner; student; university student; college student;
high school student; graduate student; phd student; full time student; homemaker; housewife; househusband;
stay at home mom; stay at home mum; stay at home dad; stay at home parent; maternity leave; parental leave; volunteer;
フリーランス; フリーランサー; フリー; フリーター; 個人; 個人事業; 個人事業主; 個人事業者; 自営; 自営業; 自営業者;
自由業; 独立; 業務委託; 副業; 複業; アルバイト; 会社員; 公務員; 自社; 起業家; スタートアップ; ステルス;
ステルススタートアップ; ステルスモード; 起業準備中; 創業準備中; 開業準備中; 独立準備中; 準備中; 無所属; 所属なし;
勤務先なし; 会社なし; なし; 無し; 無; 不明; 未定; 未記入; 未入力; 該当なし; 非公開; 非公表; 非開示; 未公開; 匿名; 秘密;
社名非公開; 会社名非公開; 企業名非公開; 無職; 求職中; 求職活動中; 就職活動中; 就活中; 転職活動中; 転職中; 休職中;
休業中; 育休中; 育児休業中; 産休中; 離職中; 失業中; 退職; 退職済; 退職済み; 退職者; 定年; 定年退職; 引退;
引退済; 引退済み; リタイア; リタイヤ; 年金生活; 年金生活者; 学生; 大学生; 大学院生; 院生; 高校生; 専門学校生; 主婦;
主夫; 専業主婦; 専業主夫; 家事手伝い;
freiberuflich; freiberufler; freiberuflerin; freischaffend; freier mitarbeiter; freie mitarbeiterin; selbständig;
selbstständig; selbständige; selbstständige; selbständiger; selbstständiger; selbstaendig; selbststaendig; arbeitslos;
arbeitssuchend; auf jobsuche; in rente; rente; rentner; rentnerin; ruhestand; im ruhestand; pensioniert; im sabbatical;
studentin; hausfrau; hausmann; elternzeit; in elternzeit; privat; vertraulich; keine; keiner;
indépendant; indépendante; independant; en freelance; travailleur indépendant; à mon compte; auto entrepreneur;
auto entrepreneuse; micro entrepreneur; micro entrepreneuse; profession libérale; retraité; retraitée; à la retraite;
retraite; sans emploi; en recherche d'emploi; à la recherche d'un emploi; demandeur d'emploi; étudiant; étudiante;
mère au foyer; père au foyer; confidentiel; aucun; aucune;
autónomo; autónoma; trabajador autónomo; trabajadora autónoma; independiente; trabajador independiente;
profesional independiente; por cuenta propia; cuenta propia; jubilado; jubilada; desempleado; desempleada; en paro;
sin empleo; buscando empleo; en búsqueda de empleo; estudiante; ama de casa; confidencial; empresa confidencial;
ninguno; ninguna
"""
_ALONE = ("freelance", "independent", "self employed", "フリー", "フリーランス")
_TRADES = """
artist; consultant; copywriter; designer; developer; editor; engineer; graphic designer; illustrator; interpreter;
journalist; musician; photographer; producer; recruiter; software developer; software engineer; translator;
web developer; writer; アナウンサー; イラストレーター; エンジニア; カメラマン; コンサルタント; ジャーナリスト;
デザイナー; プログラマー; ライター; 編集者; 翻訳者; 通訳
"""
_SIGNS = re.compile(r"[^\w/]+")
_PARTS = re.compile(r"[/|,;:・、。()\[\]&+]| [-\u2010-\u2015] ")


def names_an_employer(text: str) -> bool:
    """Whether a text given as somebody's organization may be the name of one: no word for having none, not empty.

    Written in whatever case, width and kana, with hyphens or blanks; "Freelance / Self-employed" is two such words.
    """
    return bool(employer_of(text))


@lru_cache(maxsize=65_536)
def employer_of(text: str) -> str:
    """The text itself where it may name an employer, else "": what two people may have in common."""
    plain = fold(text[:200])
    key = _key(plain)
    if not key.strip("/") or key in _known():
        return ""
    parts = [found for part in _PARTS.split(plain) if (found := _key(part))]
    return "" if len(parts) > 1 and _known().issuperset(parts) else text


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Made when first asked for; Latin words with and without their accents."""
    words = [*_listed(_WORDS), *(f"{alone} {trade}" for alone in _ALONE for trade in _listed(_TRADES))]
    return frozenset(_key(fold(each)) for word in words for each in (word, _unaccented(word)))


def _listed(table: str) -> list[str]:
    return [word.strip() for word in table.split(";") if word.strip()]


def _key(plain: str) -> str:
    # A slash stays: "n/a" is no company of two letters.
    return _SIGNS.sub("", plain)


def _unaccented(word: str) -> str:
    """Without the accents of Latin letters; the marks of kana belong to the sound."""
    if any(ord(letter) > 0x2E80 for letter in word):
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
