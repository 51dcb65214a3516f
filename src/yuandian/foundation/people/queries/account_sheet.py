"""Staff accounts as a workbook."""

from collections.abc import Iterator, Sequence

from yuandian.foundation.people.models import Account
from yuandian.foundation.people.queries.accounts import AccountRow, rows_of
from yuandian.foundation.people.queries.register import Language
from yuandian.foundation.people.rules.accounts import AccountState
from yuandian.kernel.actor import Actor
from yuandian.kernel.sheets.writing import Cell, moment_cell, workbook_stream

NAMES: dict[Language, str] = {"zh-CN": "工作账号", "en": "Staff accounts"}
TITLES: dict[Language, list[str]] = {
    "zh-CN": ["用户名", "姓名", "岗位", "状态", "开通时间", "最近登录", "二次验证", "初始密码"],
    "en": ["Username", "Name", "Posts", "State", "Opened at", "Last sign-in", "Second step", "First password"],
}
WIDTHS = [20, 12, 40, 12, 18, 18, 10, 12]
STATES: dict[Language, dict[AccountState, str]] = {
    "zh-CN": {
        AccountState.OPEN: "正常", AccountState.UNUSED: "从未登录", AccountState.DORMANT: "久未登录",
        AccountState.LOCKED: "已锁定", AccountState.CLOSED: "已停用",
    },
    "en": {
        AccountState.OPEN: "Open", AccountState.UNUSED: "Never used", AccountState.DORMANT: "Out of use",
        AccountState.LOCKED: "Locked", AccountState.CLOSED: "Closed",
    },
}  # fmt: skip
ON: dict[Language, tuple[str, str]] = {"zh-CN": ("未开启", "已开启"), "en": ("Off", "On")}
KEPT: dict[Language, tuple[str, str]] = {"zh-CN": ("", "未修改"), "en": ("", "Not changed")}


def accounts_sheet(actor: Actor, accounts: Sequence[Account], language: Language) -> Iterator[bytes]:
    """These accounts as a workbook; phones and passwords are not in it."""

    def cells(row: AccountRow) -> list[Cell]:
        return [
            row.username, row.person_name, "、".join(row.titles), STATES[language][row.state],
            moment_cell(row.created_at), moment_cell(row.last_sign_in),
            ON[language][row.has_totp], KEPT[language][row.must_change_password],
        ]  # fmt: skip

    rows = map(cells, rows_of(actor, accounts))
    return workbook_stream(NAMES[language], TITLES[language], WIDTHS, rows)
