"""What the command line says of the keys of a vault. No Qt."""

from __future__ import annotations

from myconnections.ui import texts_restored

Pairs = dict[str, tuple[str, str]]

HELP: Pairs = {
    "verb.vault.replace-key": (
        "encrypt everything anew with another key and another recovery code",
        "新しい鍵とリカバリーコードで、すべてを暗号化し直す",
    ),
    "verb.vault.take-header": (
        "put the key file of the newest fitting backup in the place of a lost one",
        "なくした鍵ファイルを、合うバックアップから取り出す",
    ),
    "verb.vault.set-aside": (
        "set files beside the database aside that belong to another",
        "データベースの横にある、よそのファイルをよける",
    ),
    "without-backup": (
        "go on although no backup can be made before the change",
        "変更の前のバックアップなしで進める",
    ),
    "weak": ("take the passphrase, however weak it is", "どんなに弱いパスフレーズでも受けつける"),
    "code-file": (
        "file for the new recovery code; it must not exist (else it is shown once)",
        "新しいリカバリーコードを書くファイル（なければ一度だけ表示）",
    ),
    "verb.recovery-code": ("make, revoke or check the recovery code", "リカバリーコードを作り直す・やめる・確かめる"),
    "verb.recovery-code.new": (
        "make another one; the old one no longer opens the vault",
        "作り直す（前のコードでは開かなくなります）",
    ),
    "verb.recovery-code.revoke": ("no code opens the vault any more", "どのコードでも開かないようにする"),
    "verb.recovery-code.check": (
        "whether the code in --recovery-code-file opens the vault",
        "--recovery-code-file のコードで開くか確かめる",
    ),
    "verb.keyring": (
        "let the keyring of this computer open the vault, or no longer",
        "このコンピューターのキーリングで開く・やめる",
    ),
    "verb.keyring.on": (
        "open it without the passphrase here: whoever uses this unlocked account can, too",
        "ここではパスフレーズなしで開く（このアカウントを使える人なら誰でも開けます）",
    ),
    "verb.keyring.off": ("ask for the passphrase again", "またパスフレーズをたずねる"),
    "verb.keyring.status": ("whether the keyring opens the vault", "キーリングで開くかどうか"),
    "everywhere": ("on every device", "すべての機器で"),
}

SAYS: Pairs = {
    "ask_very_weak": (
        "This passphrase is among the first that are guessed. {advice} Take it all the same? [y/N] ",
        "このパスフレーズは真っ先に当てられるものです。{advice}それでも使いますか？ [y/N] ",
    ),
    "older": (
        "This vault is older than the one last used here: it was last changed on {then}, the one used here on {seen}."
        " An older copy may have been put in its place, or the newest changes were lost.",
        "この保管庫は、ここで最後に使ったものより古いものです。最後の変更は {then}、ここで使ったものは {seen} でした。"
        "古い写しに置き換えられたか、新しい変更が失われたのかもしれません。",
    ),
    "backup_of_today": ("The backup of today: {why}", "今日のバックアップ：{why}"),
    "ask_recovery_code": ("Recovery code: ", "リカバリーコード："),
    "opened_by_code": (
        "Opened with the recovery code. Please give the vault a new passphrase: vault change-passphrase",
        "リカバリーコードで開きました。新しいパスフレーズを決めてください：vault change-passphrase",
    ),
    "way_out.restore": (
        "The newest backup beside the vault is {backup}: `restore` puts it into a new folder.",
        "横にある最新のバックアップは {backup} です。restore で新しいフォルダーに戻せます。",
    ),
    "way_out.old_key": texts_restored.OLD_KEY,
    "way_out.take_header": (
        "Its key file can be taken from the backup {backup}: vault take-header",
        "鍵ファイルはバックアップ {backup} から取り出せます：vault take-header",
    ),
    "way_out.set_aside": ("To set it aside: vault set-aside", "よけるには：vault set-aside"),
    "way_out.without_backup": (
        "To go on without one: --without-backup",
        "バックアップなしで進めるには：--without-backup",
    ),
    "code_renewed": (
        "The vault has a new recovery code. The old one opens old backups only.",
        "リカバリーコードを作り直しました。前のコードで開くのは、古いバックアップだけです。",
    ),
    "code_revoked": (
        "No recovery code opens the vault any more; old backups still open with theirs.",
        "もうどのリカバリーコードでも開きません。古いバックアップは、そのときのコードで開きます。",
    ),
    "code_opens": ("This recovery code opens the vault.", "このリカバリーコードで開けます。"),
    "key_replaced": (
        "Everything is encrypted anew. Older backups open only with the old key: with the passphrase and the recovery"
        " code of their day, and no change takes that from them. Delete them if that is bad.",
        "すべてを新しい鍵で暗号化し直しました。古いバックアップは古い鍵でしか開きません。当時のパスフレーズか"
        "リカバリーコードで開き、どう変えてもそのままです。困るときは消してください。",
    ),
    "fresh_backup": (
        "A fresh backup, which opens as the vault does now: {file}",
        "いまの保管庫と同じように開く、新しいバックアップ：{file}",
    ),
    "no_fresh_backup": (
        "No backup opens with the new key yet; please make one (`backup`): {why}",
        "新しい鍵で開くバックアップはまだありません。`backup` で作ってください。{why}",
    ),
    "header_taken": (
        "The key file of {file} is in its place; the passphrase is the one of that backup.",
        "{file} の鍵ファイルを戻しました。パスフレーズはそのバックアップのときのものです。",
    ),
    "set_aside": ("Set aside: {files}", "よけたもの：{files}"),
    "keyring.on": (
        "The keyring of this computer opens the vault.",
        "このコンピューターのキーリングで開きます。",
    ),
    "keyring.off": (
        "On this computer the vault asks for the passphrase.",
        "このコンピューターではパスフレーズをたずねます。",
    ),
    "keyring.means": (
        "Anyone who can use your unlocked computer account can open the vault.",
        "ロックしていないこのアカウントを使える人なら、誰でも保管庫を開けます。",
    ),
    "keyring.others": (
        "The vault knows {count:further device key|further device keys}, of other devices or lost here.",
        "ほかの機器の鍵か、ここで失われた鍵が、あと{count}個登録されています。",
    ),
}
