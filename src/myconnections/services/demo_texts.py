"""Invented sentences for the look around, in English and Japanese."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """What an invented year consists of; `plan` is (if, then)."""

    talks: tuple[str, ...]
    backgrounds: tuple[str, ...]
    interests: tuple[str, ...]
    promises: tuple[str, str, str]
    plan: tuple[str, str]
    communities: tuple[str, ...]
    industries: tuple[str, ...]
    functions: tuple[str, ...]
    regions: tuple[str, ...]


TEXTS = {
    "en": Texts(
        talks=(
            "Walked along the canal and spoke about the move.",
            "Coffee; the new project begins in spring.",
            "Called about the workshop, laughed a lot.",
            "Lunch with two colleagues.",
            "Showed me the prototype.",
        ),
        backgrounds=(
            "Grew up by the sea and studied biology.",
            "Came to design by way of carpentry.",
            "Runs the family shop at weekends.",
            "Taught at a school for ten years.",
        ),
        interests=("Old maps", "Choir on Thursdays", "Growing tomatoes", "Night trains", "Bicycle repair"),
        promises=("Send the list of books", "Introduce them to the library team", "Introduces me to the print shop"),
        plan=("I pass the library on Friday", "bring the book back and say hello"),
        communities=("Reading circle", "Harbor makers", "Data evening", "School alumni", "Allotment garden"),
        industries=("Publishing", "Public services", "Health care", "Manufacturing", "Education"),
        functions=("Editing", "Design", "Research", "Sales", "Administration"),
        regions=("Harbor district", "Old town", "Hill country"),
    ),
    "ja": Texts(
        talks=(
            "運河沿いを歩きながら、引っ越しの話をした。",
            "コーヒー。新しい企画は春に始まるとのこと。",
            "勉強会のことで電話。よく笑った。",
            "同僚二人も一緒にお昼。",
            "試作品を見せてもらった。",
        ),
        backgrounds=(
            "海辺の町で育ち、生物学を学んだ。",
            "大工仕事からデザインの道へ。",
            "週末は家の店を手伝っている。",
            "十年、学校で教えていた。",
        ),
        interests=("古い地図", "木曜の合唱", "トマトづくり", "夜行列車", "自転車の修理"),
        promises=("本の一覧を送る", "図書館の人を紹介する", "印刷所の人を紹介してくれる"),
        plan=("金曜に図書館の前を通ったら", "本を返して挨拶する"),
        communities=("読書会", "港のものづくり", "データの夜", "同窓会", "市民農園"),
        industries=("出版", "行政", "医療・福祉", "製造", "教育"),
        functions=("編集", "デザイン", "研究", "営業", "事務"),
        regions=("港の地区", "旧市街", "丘の町"),
    ),
}
