"""What is told when the keys of a vault say no: keyring, recovery code, header, encryption key. No Qt."""

from __future__ import annotations

REFUSALS: dict[str, tuple[str, str]] = {
    "not_a_backup": (
        "{file} is not a backup (*.mcb); nothing was changed.",
        "{file} はバックアップ（*.mcb）ではありません。何も変えていません。",
    ),
    "no_recovery_code": (
        "No recovery code: give --recovery-code-file.",
        "リカバリーコードがありません。--recovery-code-file で渡してください。",
    ),
    "header_is_good": (
        "The key file of this vault is good; nothing was changed.",
        "この保管庫の鍵ファイルは無事です。何も変えていません。",
    ),
    "passphrase_proves": (
        "Only the passphrase lets the key be replaced, since it stays in force; nothing was changed.",
        "鍵を変えるにはパスフレーズが必要です（そのまま使い続けるため）。何も変えていません。",
    ),
    "passphrase_very_weak": (
        "This passphrase is among the first that are guessed, and nothing was changed; please take another, or insist"
        " with --weak.",
        "このパスフレーズは真っ先に当てられるものです。何も変えていません。別のものにするか、--weak をつけてください。",
    ),
    "only_backup": (
        "This is the only backup that is whole and opens with the present key; please make another one first.",
        "無事で、いまの鍵で開くバックアップはこれだけです。先にもうひとつ作ってください。",
    ),
    "no_backup_opens": (
        "None of the backups here is whole and opens with the present key; please make one first.",
        "無事で、いまの鍵で開くバックアップがありません。先に作ってください。",
    ),
    "erase_unasked": (
        "This would erase {name} for good, which cannot be undone; nothing was changed. To insist: --yes.",
        "{name}さんを完全に消すところでした（元には戻せません）。何も変えていません。消すなら --yes をつけてください。",
    ),
    "erase_other_name": (
        "That is not the name of {name}; nobody was erased.",
        "「{name}」という名前と違うので、だれも消していません。",
    ),
}

TROUBLES: dict[str, tuple[str, str]] = {
    "keyring_absent": (
        "This computer has no keyring that My Connections trusts; please use the passphrase.",
        "このコンピューターには、安心して使えるキーリングがありません。パスフレーズを使ってください。",
    ),
    "keyring_locked": (
        "The keyring of this computer is locked; please use the passphrase.",
        "このコンピューターのキーリングに鍵がかかっています。パスフレーズを使ってください。",
    ),
    "keyring_silent": (
        "The keyring of this computer does not answer; please use the passphrase.",
        "このコンピューターのキーリングから返事がありません。パスフレーズを使ってください。",
    ),
    "keyring_failed": (
        "The keyring of this computer could not be used; please use the passphrase.",
        "このコンピューターのキーリングを使えませんでした。パスフレーズを使ってください。",
    ),
    "keyring_no_entry": (
        "The keyring of this computer no longer knows this vault; please use the passphrase and turn it on anew.",
        "キーリングにこの保管庫の鍵がもうありません。パスフレーズで開いて、もう一度オンにしてください。",
    ),
    "keyring_strange_entry": (
        "What the keyring keeps for this vault is not from us; please use the passphrase and turn it on anew.",
        "キーリングにあるのはこの保管庫の鍵ではありません。パスフレーズで開いて、もう一度オンにしてください。",
    ),
    "keyring_other_key": (
        "The key in the keyring no longer opens this vault; please use the passphrase and turn it on anew.",
        "キーリングの鍵ではもう開きません。パスフレーズで開いて、もう一度オンにしてください。",
    ),
    "keyring_off": ("No keyring opens this vault.", "この保管庫はキーリングでは開きません。"),
    "too_many_devices": (
        "{most} devices open this vault by their keyrings already; please turn that off for all of them first.",
        "すでに{most}台のキーリングで開くようになっています。先に、すべての機器でオフにしてください。",
    ),
    "recovery_code_off": ("This vault has no recovery code.", "この保管庫にはリカバリーコードがありません。"),
    "no_backup_before": (
        "No backup could be made before the change, so nothing was changed: {why}",
        "変更の前にバックアップを作れなかったため、何も変えていません。{why}",
    ),
    "key_not_replaced": (
        "The encryption key could not be replaced; everything opens as before.",
        "暗号鍵を替えられませんでした。これまでどおりに開きます。",
    ),
    "side_file_foreign": (
        "A file beside the database ({file}) does not belong to it. Nothing was changed; it can be set aside.",
        "データベースの横にあるファイル（{file}）は、この保管庫のものではありません。"
        "何も変えていません。よければ、よけてから開けます。",
    ),
    "no_header_fits": (
        "No backup beside the vault holds a key file that opens this database; please restore a backup instead.",
        "このデータベースを開ける鍵ファイルは、横のバックアップにありません。バックアップから戻してください。",
    ),
}
