"""Tables of people by the words of their header: Japanese sheets, Google, Outlook, Thunderbird, our own."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.interchange.into_contact import new_contact
from myconnections.interchange.people_out import people_table
from myconnections.interchange.reading import read
from myconnections.interchange.records import PersonRecord, Reading


def sheet(tmp_path: Path, head: str, *rows: str, codec: str = "utf-8", name: str = "a.csv") -> Reading:
    path = tmp_path / name
    path.write_bytes("\r\n".join([head, *rows, ""]).encode(codec))
    return read([path])


def one(tmp_path: Path, head: str, row: str, codec: str = "utf-8") -> PersonRecord:
    (person,) = sheet(tmp_path, head, row, codec=codec).people
    return person


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16"])
def test_a_home_made_sheet_in_every_encoding(tmp_path: Path, codec: str) -> None:
    person = one(
        tmp_path,
        "お名前,ふりがな,勤務先,所属,肩書き,メールアドレス,携帯番号,〒,住所,備考,登録日,タグ",
        (
            "見本 花子,みほん はなこ,見本商事(株),営業部,課長,hanako@example.com,"
            "090-0000-0001,100-0001,東京都千代田区1-2,お茶,令和6年5月1日,同期;東京"
        ),
        codec,
    )
    assert (person.family, person.given, person.reading_family, person.reading_given) == (
        "見本",
        "花子",
        "みほん",
        "はなこ",
    )
    assert (person.organization, person.department, person.position) == ("見本商事(株)", "営業部", "課長")
    assert person.keys("email") == ("hanako@example.com",)
    assert person.keys("phone") == ("+819000000001",)
    assert [way.value for way in person.ways("address")] == ["〒100-0001 東京都千代田区1-2"]
    assert (person.note, person.exchanged_on, person.labels) == ("お茶", (date(2024, 5, 1),), ("同期", "東京"))


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("姓,名,姓カナ,名カナ,会社", "見本,花子,ミホン,ハナコ,甲"),
        ("姓,名,セイ,メイ,会社", "見本,花子,ミホン,ハナコ,甲"),
        ("名,姓,名前フリガナ,姓フリガナ,会社名", "花子,見本,ハナコ,ミホン,甲"),
        ("姓,名前,フリガナ(姓),姓ふりがな,名ふりがな,会社名", "見本,花子,,ミホン,ハナコ,甲"),
        ("氏名[姓],氏名[名],氏名カナ[姓],氏名カナ[名],会社名", "見本,花子,ミホン,ハナコ,甲"),
        ("氏名（漢字）,フリガナ,組織名", "見本　花子,ﾐﾎﾝ ﾊﾅｺ,甲"),
        ("First Name,Last Name,Phonetic First Name,Phonetic Last Name,Company", "花子,見本,ハナコ,ミホン,甲"),
        ("Given Name,Surname,Given Yomi,Surname Yomi,Company", "花子,見本,ハナコ,ミホン,甲"),
    ],
)
def test_names_and_readings_under_many_words(tmp_path: Path, head: str, row: str) -> None:
    person = one(tmp_path, head, row)
    assert (person.family, person.given, person.organization) == ("見本", "花子", "甲")
    assert (person.reading_family, person.reading_given) == ("ミホン", "ハナコ")


def test_addresses_in_parts(tmp_path: Path) -> None:
    person = one(
        tmp_path, "氏名,郵便番号,都道府県,市区町村,番地,ビル名", "見本 花子,1000001,東京都,千代田区,見本1-2,見本ビル9F"
    )
    assert [way.value for way in person.ways("address")] == ["〒1000001 東京都千代田区見本1-2 見本ビル9F"]


def test_the_header_stands_after_a_preamble_and_under_any_delimiter(tmp_path: Path) -> None:
    found = sheet(
        tmp_path, "名刺一覧\t\t", "作成日：2026/01/01\t\t", "\t\t", "氏名\t会社名\tTEL", "見本 花子\t甲\t03-0000-0001"
    )
    assert (found.files[0].delimiter, found.files[0].preamble, found.people[0].row) == ("\t", 3, 5)
    assert sheet(tmp_path, "氏名;会社名;E-mail", "見本 花子;甲;a@example.com").people[0].organization == "甲"


def test_several_values_in_a_cell_and_shared_words(tmp_path: Path) -> None:
    person = one(
        tmp_path,
        "氏名,TEL,E-mail,Fax,URL",
        '見本 花子,03-0000-0001 / 090-0000-0002,"a@example.com; b@example.com",03-0000-0009,https://example.com',
    )
    assert person.keys("phone") == ("+81300000001", "+819000000002")
    assert person.keys("email") == ("a@example.com", "b@example.com")
    assert [(way.value, way.label) for way in person.ways("phone")][-1] == ("03-0000-0009", "fax")


def test_rows_without_name(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "氏名,会社名,E-mail,TEL,備考",
        ",甲社,,03-0000-0001,",
        ",甲社,a@example.com,,",
        ",,,,x",
        ",,,,",
        ",,,090-0000-0001,",
    )
    assert [(p.kind, p.flags) for p in found.people] == [
        ("organization", ()),
        ("person", ("no_name",)),
        ("person", ("no_name",)),
    ]
    assert [(s.reason, s.count, s.rows) for s in found.skipped] == [("no_name", 1, (4,))]
    assert sheet(tmp_path, "名前,メール", "a@example.com,a@example.com").people[0].flags == ("no_name",)


def test_honorifics_are_no_suffix(tmp_path: Path) -> None:
    assert one(tmp_path, "氏名,敬称,会社", "見本 花子,様,甲").suffix == ""
    assert one(tmp_path, "氏名,敬称,会社", "見本 花子,博士,甲").suffix == "博士"


def test_unreadable_dates_and_characters_are_flagged(tmp_path: Path) -> None:
    found = sheet(
        tmp_path, "氏名,会社,名刺交換日,誕生日", "見本 花?,甲,いつか,00/0/0", "見本 花子,甲,2024/01/02,いつか"
    )
    assert [p.flags for p in found.people] == [
        ("unreadable_character", "date_not_understood"),
        ("date_not_understood",),
    ]
    assert [w.code for w in found.warnings] == ["date_not_understood"] * 2


def test_a_reading_may_be_asked_for_in_brackets(tmp_path: Path) -> None:
    found = sheet(tmp_path, "氏名,氏名（よみ）,会社", "見本 花子,みほん はなこ,甲")
    person = found.people[0]
    assert (person.reading_family, person.reading_given) == ("みほん", "はなこ")


def test_a_team_sheet_of_eight_has_two_columns_for_the_name(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "会社名,部署名,役職,姓,名,e-mail,名刺交換日,再データ化中の名刺,'?'を含んだデータ",
        "甲,,,見本,花子,,2024/01/02,,1",
    )
    assert (found.format, found.people[0].family, found.people[0].flags) == ("eight", "見本", ("unreadable_character",))


def test_a_sheet_of_sansan(tmp_path: Path) -> None:
    found = sheet(
        tmp_path,
        "会社名,部署,役職,姓,名,姓カナ,名カナ,TEL1,携帯番号,email1,URL1,タグ,メモ,名刺交換日,名刺ID,名刺所有者",
        "甲,営業,課長,見本,花子,ミホン,ハナコ,03-0000-0001,090-0000-0002,a@example.com,https://x.example,客,m,2024/01/02,7,私",
        codec="cp932",
    )
    (person,) = found.people
    assert (found.format, person.labels, person.note, person.reading_given) == ("sansan", ("客",), "m", "ハナコ")


def test_outlook_com_with_readings(tmp_path: Path) -> None:
    head = (
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,"
        "E-mail Address,E-mail 2 Address,"
        "Home Phone,Business Phone,Mobile Phone,Job Title,Department,Company,"
        "Manager's Name,Business Street,Business City,"
        "Business State,Business Postal Code,Business Country/Region,Personal Web Page,"
        "Spouse,Schools,Web Page,Birthday,Anniversary,Notes"
    )
    found = sheet(
        tmp_path,
        head,
        "花子,,見本,様,,はな,ハナコ,ミホン,a@example.com,/o=EX/x,,03-0000-0001,,課長,営業,甲,上司,見本1,千代田区,東京都,100-0001,日本,,夫,,,1990/6/15,0/0/00,m",
    )
    (person,) = found.people
    assert (found.format, person.reading_family, person.reading_given, person.nickname) == (
        "outlook",
        "ミホン",
        "ハナコ",
        "はな",
    )
    assert (person.position, person.prefix, person.keys("email")) == ("課長", "様", ("a@example.com",))
    assert (person.birthday, person.anniversary) == (PartialDate(1990, 6, 15), None)
    assert person.relations == (("manager", "上司"), ("spouse", "夫"))
    assert [way.value for way in person.ways("address")] == ["〒100-0001 東京都千代田区見本1 日本"]


def test_google_groups_of_columns(tmp_path: Path) -> None:
    head = (
        "First Name,Last Name,Phonetic First Name,Labels,Birthday,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
        "E-mail 2 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,"
        "Address 1 - Postal Code,Relation 1 - Label,"
        "Relation 1 - Value,Event 1 - Label,Event 1 - Value,Website 1 - Label,Website 1 - Value"
    )
    person = one(
        tmp_path,
        head,
        "Ann,Vale,,Friends ::: * myContacts,1990-06-15,Home,h@example.com,* Work,w@example.com,Home,Main 1,Bonn,53111,"
        "Spouse,Ben,Anniversary,2010-06-01,Profile,https://www.linkedin.com/in/ann-vale",
    )
    assert [(way.value, way.label) for way in person.ways("email")] == [
        ("w@example.com", "Work"),
        ("h@example.com", "Home"),
    ]
    assert (person.relations, person.anniversary) == ((("spouse", "Ben"),), PartialDate(2010, 6, 1))
    assert (person.slug, person.labels) == ("ann-vale", ("Friends",))
    assert [(way.value, way.label) for way in person.ways("address")] == [("Main 1, Bonn 53111", "Home")]


def test_thunderbird(tmp_path: Path) -> None:
    head = (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,"
        "Screen Name,Work Phone,Work City,Work ZipCode,Organization,Notes,"
    )
    found = sheet(tmp_path, head, "Ann,Vale,Ann Vale,,a@example.com,b@example.com,,+49 30 123456,Bonn,53111,Acme,,")
    assert (found.format, found.people[0].keys("email")) == ("thunderbird", ("a@example.com", "b@example.com"))


@pytest.mark.parametrize("cell", ["ann-vale", "https://www.linkedin.com/in/ann-vale/"])
def test_a_column_of_profiles(tmp_path: Path, cell: str) -> None:
    assert one(tmp_path, "Name,LinkedIn,Company", f"Ann Vale,{cell},Acme").slug == "ann-vale"


def test_our_own_table_comes_back_as_it_was(tmp_path: Path) -> None:
    contact = Contact(
        ContactId(7),
        "uid-7",
        given='=HYPERLINK("http://x","y")',
        family="Vale, the Elder, PhD",
        suffix="様",
        prefix="Dr.",
        additional="Q",
        nickname="@nn",
        maiden="-",
        reading_given="はなこ",
        reading_family="みほん",
        organization="+Acme; Beta",
        department="R / D",
        position="\tCook",
        communities=("同期", "a|b"[:1]),
        birthday=PartialDate(None, 6, 15),
        reachable=(
            Reachable("email", "a@example.com", "", "a@example.com"),
            Reachable("phone", "+81 3-0000-0001 / 2", "", ""),
            Reachable("url", "https://example.com", "", "https://example.com"),
        ),
        slug="ann",
        connected_on=date(2020, 1, 2),
        exchanged_on=(date(2020, 3, 4), date(2021, 5, 6)),
        note="'=1\nline 2",
    )
    path = tmp_path / "out.csv"
    path.write_text("\ufeff" + people_table([contact]), "utf-8", newline="")
    assert "'=HYPERLINK" in path.read_text("utf-8")
    found = read([path])
    (person,) = found.people
    assert found.format == "myconnections"
    back = dataclasses.replace(new_contact(person, uid=""), id=ContactId(7))
    for field in (
        "uid",
        "given",
        "family",
        "suffix",
        "prefix",
        "additional",
        "nickname",
        "reading_given",
        "reading_family",
        "organization",
        "department",
        "communities",
        "birthday",
        "slug",
        "connected_on",
        "exchanged_on",
        "note",
    ):
        assert getattr(back, field) == getattr(contact, field), field
    assert [way.value for way in back.reachable if way.kind == "phone"] == ["+81 3-0000-0001 / 2"]


def test_a_message_file_chosen_for_people_is_known_for_what_it_is(tmp_path: Path) -> None:
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
    found = sheet(
        tmp_path, head, "1,,A,https://www.linkedin.com/in/a,B,2022-08-20 11:00:00 UTC,,x,INBOX", name="Connections.csv"
    )
    assert found.files[0].format == "linkedin.messages"
