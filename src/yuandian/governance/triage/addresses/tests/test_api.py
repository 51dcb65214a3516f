"""As a client asks."""

from django.test import Client

from yuandian.governance.cases.tests.cast import Cast, point_in

PROPOSE, LEARNED = "/api/staff/addresses/propose", "/api/staff/addresses/learned"


def test_a_text_is_asked_about_and_a_correction_shows_at_once(cast: Cast, client: Client) -> None:
    def propose(text: str, **more: object) -> dict[str, object]:
        answer = client.post(PROPOSE, {"text": text, **more}, "application/json", headers=cast.headers["operator"])
        assert answer.status_code == 200, answer.content
        return answer.json()

    lon, lat = point_in(5)
    found = propose("英河路27号院1号楼", longitude=lon, latitude=lat)
    assert found["outcome"] == "answered"
    assert found["places"][0]["grid_id"] == str(cast.grids["m1"].id)
    assert found["disagreement"]["point_grid_id"] == str(cast.grids["m5"].id)
    assert propose("杭州市西湖区颍河路27号院")["elsewhere"] == "杭州市"
    for text in ("", "😀", "x" * 100_000, "<script>alert(1)</script>", "' OR 1=1 --"):
        assert propose(text)["outcome"] == "unknown"
    learned, again = (
        client.post(
            LEARNED, {"said": "老槐树", "grid_id": str(cast.grids["m4"].id)}, "application/json",
            headers={**cast.headers["operator"], "Idempotency-Key": "a" * 32},
        ).json()
        for _ in range(2)
    )  # fmt: skip
    assert learned == again
    assert propose("老槐树下有人打麻将")["places"][0]["kind"] == "learned"
    listed = client.get(LEARNED, headers=cast.headers["operator"]).json()
    assert [(row["id"], row["said"], row["confirmed"]) for row in listed] == [(learned["id"], "老槐树", 1)]
    record = client.get(f"{LEARNED}/{learned['id']}/record", headers=cast.headers["operator"]).json()
    assert [(entry["action"], entry["details"]["confirmed"]) for entry in record] == [("addresses.place.learn", 1)]
    told = client.post(
        f"{LEARNED}/preview", {"said": "老槐树", "grid_id": str(cast.grids["m1"].id)}, "application/json",
        headers=cast.headers["operator"],
    ).json()  # fmt: skip
    assert (told["unfit"], told["rivals"][0]["confirmed"]) == (None, 1)
    gone = client.post(
        f"{LEARNED}/{learned['id']}/unlearn", {"reason": "已移走"}, "application/json", headers=cast.headers["operator"]
    )
    assert gone.status_code == 200
    assert propose("老槐树下有人打麻将")["outcome"] == "unknown"


def test_what_is_refused(cast: Cast, client: Client) -> None:
    half = client.post(
        PROPOSE, {"text": "工人路", "longitude": 113.6}, "application/json", headers=cast.headers["operator"]
    )
    assert (half.status_code, half.json()["code"]) == (422, "address_point_unreadable")
    long = client.post(PROPOSE, {"text": "x" * 100_001}, "application/json", headers=cast.headers["operator"])
    assert long.status_code == 422
