"""The sample taxonomy: it covers what the documents name, and loading it never undoes what a district did."""

from pathlib import Path

import pytest

from yuandian.governance.cases.errors import TaxonomyFileWrong
from yuandian.governance.cases.models import Category, CategoryDeadline, ReplyTemplate, TaxonomyRevision
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy, taxonomy
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.governance.cases.services.reference import load_categories, load_reference, read_taxonomy

# What the newspaper pages tell of, in their own words or nearly so, and where it belongs.
TROUBLES = {
    "百花里围墙倾斜越来越严重，真担心哪天它就塌了": "dangerous_wall",
    "一处长约20米、高约2.8米的围墙墙体开裂，发生倾斜，存在较大的安全隐患": "dangerous_wall",
    "辖区内有人私自安装地锁，导致部分居民不小心绊倒": "ground_lock",
    "楼栋前的路灯线路及灯具损坏，修复后隔几天又坏了": "street_light",
    "出现路面垃圾堆积影响居民生活环境": "exposed_rubbish",
    "人行道井盖破损": "manhole_cover",
    "墙面小广告清理不掉": "small_ads",
    "老旧小区单元没有门禁，陌生人随便进": "access_control",
    "商户把电线从店内扯到店外，飞线充电": "flying_wire_charging",
    "门口一早就占道经营，摆摊的很多": "street_trading",
    "地铁站周边共享单车、电动自行车乱停乱放": "bicycle_parking",
    "共享单车占压盲道": "blocked_tactile_paving",
    "8号楼楼顶私搭乱建": "rooftop_building",
    "一楼住户违章搭建": "illegal_building",
    "外围墙上的爬藤植物已枯死，有折断和掉落的风险": "dead_tree",
    "住宅楼下大门路面损坏严重": "road_damage",
    "下雨时路面积水，进出都难": "standing_water",
    "一街18号院一楼着火": "fire",
    "消防通道有火灾隐患": "blocked_fire_lane",
    "楼上养了一条小狗，每天晚上小狗在阳台乱叫": "dog_noise",
    "弱电线缆杂乱垂落": "cables",
    "房屋漏水需要整修": "house_leak",
    "邻里家中暖气不热": "heating",
    "辖区内建筑垃圾乱堆放": "construction_waste",
    "车棚、雨搭上的积雪要塌了": "shed_in_bad_weather",
    "陌生男子衣着破烂，流浪街边": "rough_sleeper",
    "在万达广场一号门口捡到两串钥匙": "lost_and_found",
    "车辆停放时间过久导致电瓶亏电无法启动": "errand",
    "需相关职能部门送政策的困难企业": "enterprise_in_difficulty",
    "小区停水三天了": "water_supply",
    "楼里经常停电": "power_supply",
    "天然气停气": "gas_supply",
    "物业公司不作为": "property_service",
    "邻里纠纷请社区调解": "neighbour_dispute",
    "婚姻家庭纠纷": "family_dispute",
    "多次上访未果": "petition_dispute",
    "法院已经判决，对方不履行": "litigation_dispute",
    "饭店食品安全问题": "food_safety",
    "超市商品质量太差": "goods_quality",
    "电动车进楼充电": "ebike_indoors",
}


@pytest.fixture
def loaded(db: None) -> None:
    """The shipped taxonomy in an empty table."""
    load_reference()
    recheck_taxonomy()


@pytest.mark.parametrize(("words", "code"), TROUBLES.items())
def test_what_the_documents_tell_of_has_its_category(loaded: None, words: str, code: str) -> None:
    guess = taxonomy().suggest(words)
    assert guess is not None
    assert guess.category.code == code, guess.words


def test_a_hazard_of_fire_is_no_fire(loaded: None) -> None:
    guess = taxonomy().suggest("楼道里有火灾隐患，容易引发火灾")
    assert guess is not None
    assert not guess.category.is_emergency


def test_emergencies_say_whom_to_call(loaded: None) -> None:
    fire = taxonomy().by_code["fire"]
    assert fire.is_emergency
    assert fire.advice is not None
    assert "119" in fire.advice
    assert all(card.advice for card in taxonomy().by_id.values() if card.is_emergency and card.is_leaf)


def test_every_leaf_has_every_clock_at_every_level_in_the_three_units(loaded: None) -> None:
    known = taxonomy()
    units = set()
    for card in known.by_id.values():
        for level in CaseLevel:
            for clock in Clock:
                allowance = known.allowance(card, level, clock)
                assert allowance is not None, (card.code, level, clock)
                units.add(allowance.unit)
    assert units == {ClockUnit.URGENT_HOURS, ClockUnit.WORKING_HOURS, ClockUnit.WORKING_DAYS}
    assert known.allowance(known.by_code["fire"], CaseLevel.ORDINARY, Clock.RESPONSE) == Allowance(
        1, ClockUnit.URGENT_HOURS
    )
    assert not CategoryDeadline.objects.filter(is_sample=False).exists()


def test_components_and_events_have_codes_of_our_own(loaded: None) -> None:
    coded = Category.objects.exclude(urban_code=None)
    assert coded.count() == coded.values("urban_code").distinct().count()
    for row in coded:
        assert row.urban_code is not None
        assert row.urban_code.startswith("B-" if row.is_urban_component else "S-"), row.code


def test_loading_again_leaves_the_district_alone(loaded: None) -> None:
    Category.objects.filter(code="street_light").update(name="路灯照明")
    ReplyTemplate.objects.filter(name="供暖已恢复").delete()
    assert load_reference() == 0
    assert Category.objects.get(code="street_light").name == "路灯照明"
    assert not ReplyTemplate.objects.filter(name="供暖已恢复").exists()


def test_a_refresh_writes_anew_but_keeps_what_was_confirmed(loaded: None) -> None:
    light = Category.objects.get(code="street_light")
    confirmed = CategoryDeadline.objects.get(category=light, level="ordinary", clock="handling")
    confirmed.amount, confirmed.is_sample = 7, False
    confirmed.save()
    Category.objects.filter(pk=light.pk).update(name="路灯照明", is_active=False)
    before = TaxonomyRevision.objects.get().revision
    count = Category.objects.count()
    assert load_categories(refresh=True) == count
    light.refresh_from_db()
    assert (light.name, light.is_active, Category.objects.count()) == ("路灯", False, count)
    assert CategoryDeadline.objects.get(category=light, level="ordinary", clock="handling").amount == 7
    assert TaxonomyRevision.objects.get().revision > before


@pytest.mark.parametrize(
    "text",
    [
        "[[category]]\ncode = 1",
        '[[category]]\ncode="a"\nname="甲"\nname_en="a"\ncolour="red"',
        '[[category]]\ncode="a"\nname="甲"\nname_en="a"\n[[category]]\ncode="a"\nname="乙"\nname_en="b"',
        '[[category]]\ncode="a"\nname="甲"\nname_en="a"\nparent="b"',
        'category=[]\n[deadlines]\nordinary = { response = "2 moons" }',
        'category=[]\n[deadlines]\nordinary = { response = "0 hours" }',
        'category=[]\n[[reply]]\nname="x"\ntext="y"\ncategory="z"',
        "category = ",
    ],
)
def test_a_file_that_contradicts_itself(text: str, tmp_path: Path) -> None:
    path = tmp_path / "categories.toml"
    path.write_text(text)
    with pytest.raises(TaxonomyFileWrong) as refusal:
        read_taxonomy(path)
    assert refusal.value.facts
