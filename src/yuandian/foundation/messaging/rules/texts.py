"""The words of short messages. A carrier wants the sender's name in 【】 before every text."""

from collections.abc import Mapping, Sequence

from yuandian.foundation.messaging.errors import TemplateMisfit

SIGN_IN_CODE, MESSAGE, DIGEST = "sign_in_code", "message", "digest"
TEMPLATES: Mapping[str, str] = {
    SIGN_IN_CODE: "您的验证码是{code}，{minutes}分钟内有效。工作人员不会向您索要验证码，请勿告诉他人。",
    MESSAGE: "{title}：{body}",
    DIGEST: "您有{count}条新消息：{titles}。",
}
LONGEST_TEXT = 300
LONGEST_BODY = 120
MOST_TITLES = 3


def text_of(template: str, values: Mapping[str, str], signature: str) -> str:
    """The text as it is sent. Raises `TemplateMisfit`."""
    try:
        words = TEMPLATES[template].format_map(values)
    except KeyError as error:
        raise TemplateMisfit(template=template) from error
    return f"【{signature}】{shortened(words, LONGEST_TEXT)}"


def words_for(messages: Sequence[tuple[str, str]]) -> tuple[str, dict[str, str]]:
    """Template and values for one message (title, body), or for several that go out together."""
    if len(messages) == 1:
        title, body = messages[0]
        return MESSAGE, {"title": title, "body": shortened(" ".join(body.split()), LONGEST_BODY)}
    titles = "；".join(dict.fromkeys(title for title, _ in messages[:MOST_TITLES]))
    more = "等" if len(messages) > MOST_TITLES else ""
    return DIGEST, {"count": str(len(messages)), "titles": titles + more}


def shortened(text: str, longest: int) -> str:
    """The text, cut to `longest` characters with an ellipsis where it is longer."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
