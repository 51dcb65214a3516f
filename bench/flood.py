"""Fills a scratch database with cases by the hundred thousand, straight into the tables.

The share of open ones is the same at every size (about three in a hundred), they lie where people live, and each has
its report, its assignment and the first two entries of its record. Digests are filled in, not computed: the records
of these cases are there for their weight and would not verify.
"""

import time
from uuid import UUID

import psycopg
import shapely

from bench.figures import say
from yuandian.governance.cases.rules.places import BITS
from yuandian.kernel.text_search import vector_of

YEARS = 3
OPEN_SHARE = 0.03
CHUNK = 100_000
TABLES = ("cases_case", "cases_report", "cases_assignment", "kernel_history")
TROUBLES = (
    "围墙倾斜，砖块松动，孩子常在旁边玩，很危险",
    "路灯不亮，晚上老人看不见路",
    "下水道堵了，污水漫到单元门口",
    "楼道里堆满杂物，消防通道走不通",
    "电动车在楼道充电，担心着火",
    "井盖松了，车一过就响",
    "共享单车堵住了人行道",
    "商户占道经营，早上过不去",
    "施工噪音到半夜，孩子睡不着",
    "树枝压到电线，刮风就打火",
    "健身器材坏了，螺丝都露出来",
    "垃圾桶满了三天没人清",
    "楼上漏水，找不到户主",
    "小区大门坏了，外人随便进",
    "路面塌了一块，雨天看不见",
    "广告牌松动，风一吹就晃",
    "噪音扰民，广场舞音响太大",
    "自来水发黄，烧开有异味",
    "暖气不热，屋里只有十四度",
    "独居老人几天没下楼，请去看看",
    "流浪狗成群，孩子不敢上学",
    "飞线充电，从六楼拉到一楼",
    "烧烤油烟直接排进楼里",
    "停车位被地锁占了",
)

SPOTS = """
CREATE TABLE bench_spot AS
SELECT row_number() OVER (ORDER BY md5(grid.code))::int AS n, grid.id AS micro_id, grid.parent_id AS grid_id,
       grid.community_id, grid.street_id, inside.lon, inside.lat, holder.id AS post_id, holder.role
FROM bench_inside inside
JOIN grid_grid grid ON grid.id = inside.id
CROSS JOIN LATERAL (
    SELECT post.id, role.code AS role FROM people_post post JOIN people_role role ON role.id = post.role_id
    WHERE post.grid_id IN (grid.id, grid.parent_id, grid.community_id) AND post.ends_on IS NULL
      AND role.code IN ('grid_worker', 'micro_grid_lead', 'grid_lead', 'community_lead')
    ORDER BY array_position(ARRAY['grid_worker', 'micro_grid_lead', 'grid_lead', 'community_lead'], role.code),
             array_position(ARRAY[grid.id, grid.parent_id, grid.community_id], post.grid_id), post.id LIMIT 1
) holder
"""

# Most cases are old and ended; of those of the last weeks two in three are open.
DRAWN = f"""
CREATE TEMP TABLE drawn ON COMMIT DROP AS
SELECT uuidv7(-made.age) AS id, made.*, trouble.words, trouble.lexemes, kind.category_id,
       spot.micro_id, spot.grid_id, spot.community_id, spot.street_id, spot.post_id, spot.role,
       spot.lon + (random() - 0.5) * 0.0006 AS longitude, spot.lat + (random() - 0.5) * 0.0006 AS latitude,
       CASE WHEN NOT made.is_open THEN (ARRAY['closed','closed','archived','archived','archived','refused'])
            [1 + floor(random() * 6)::int] ELSE (ARRAY['opened','dispatched','dispatched','dispatched','dispatched',
            'signed','signed','signed','arrived','handled','handled','checked','replied','replied','suspended'])
            [1 + floor(random() * 15)::int] END AS status
FROM (
    SELECT i, drawn.u, now() - (1 - drawn.u) * interval '{YEARS} years' AS created_at,
           (1 - drawn.u) * interval '{YEARS} years' AS age,
           random() < CASE WHEN drawn.u > 0.96 THEN 0.66 ELSE 0.0037 END AS is_open,
           1 + floor(power(random(), 1.4) * (SELECT count(*) FROM bench_spot))::int AS spot_n,
           1 + floor(random() * {len(TROUBLES)})::int AS trouble_n,
           1 + floor(power(random(), 1.5) * (SELECT count(*) FROM bench_kind))::int AS kind_n,
           random() AS dice
    FROM (SELECT i, (i + random()) / %(total)s AS u FROM generate_series(%(first)s, %(last)s) AS i) drawn
) made
JOIN bench_spot spot ON spot.n = made.spot_n
JOIN bench_trouble trouble ON trouble.n = made.trouble_n
JOIN bench_kind kind ON kind.n = made.kind_n
"""
MORTON = f"""
CREATE FUNCTION bench_spread(given bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE value bigint := given;
BEGIN
    value := (value | (value << 16)) & x'0000FFFF0000FFFF'::bigint;
    value := (value | (value << 8)) & x'00FF00FF00FF00FF'::bigint;
    value := (value | (value << 4)) & x'0F0F0F0F0F0F0F0F'::bigint;
    value := (value | (value << 2)) & x'3333333333333333'::bigint;
    RETURN (value | (value << 1)) & x'5555555555555555'::bigint;
END $$;
CREATE FUNCTION bench_morton(lon float8, lat float8) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT bench_spread(floor((lon + 180) / 360 * {1 << BITS})::bigint)
         | (bench_spread(floor((lat + 90) / 180 * {1 << BITS})::bigint) << 1)
$$
"""
FAR = "'9999-01-01 00:00:00+00'::timestamptz"
AT_WORK = "status IN ('opened', 'dispatched', 'signed', 'arrived')"
CASES = f"""
INSERT INTO cases_case (
    id, created_at, history_count, history_head, number, channel, external, summary, description, category_id,
    category_by, level, status, is_open, is_emergency, is_active_find, tags, search, address, longitude, latitude,
    coordinate_system, morton, place_by, place_choices, street_id, community_id, grid_id, micro_grid_id, holder_post_id,
    holder_role, holder_level, dispatch_reason, is_by_decision, dispatched_at, signed_at, responded_at, handled_at,
    replied_at, closed_at, clocks_from, response_due_at, handling_due_at, due_at, is_due_provisional, look_at, warned,
    overdue, escalated, was_overdue, returns, urges, reopenings, repeats, account,
    is_face_to_face)
SELECT id, created_at, 2, sha256(id::text::bytea), to_char(created_at, 'YYMMDD') || lpad(i::text, 8, '0'),
    (ARRAY['branch','snapshot','snapshot','hotline','phone','group','patrol','walk_in'])[1 + floor(dice * 8)::int]
        , '{{}}', split_part(words, '，', 1), words, category_id, 'words',
    (ARRAY['ordinary','ordinary','ordinary','ordinary','complex','hard'])[1 + floor(random() * 6)::int], status,
    is_open, random() < 0.02, random() < 0.2, '[]', lexemes, '', longitude, latitude, 'gcj02',
    bench_morton(longitude, latitude), 'point', '[]', street_id, community_id, grid_id, micro_id,
    CASE WHEN status IN ('opened', 'refused') THEN NULL ELSE post_id END, role, 'grid', 'responsible', false,
    created_at, created_at + interval '20 minutes', created_at + interval '1 hour',
    CASE WHEN {AT_WORK} OR status = 'suspended' THEN NULL ELSE created_at + interval '1 day' END,
    CASE WHEN status IN ('replied', 'closed', 'archived', 'refused') THEN created_at + interval '2 days' END,
    CASE WHEN is_open THEN NULL ELSE created_at + interval '3 days' END, created_at,
    created_at + interval '2 hours', created_at + interval '5 days',
    CASE WHEN {AT_WORK} THEN created_at + interval '5 days' ELSE {FAR} END, false, {FAR}, '[]', '[]', '[]',
    random() < 0.08, 0, 0, 0, 0, '', false
FROM drawn
"""
OTHERS = (
    """INSERT INTO cases_report
        (id, created_at, case_id, account_id, channel, is_anonymous, is_first, times, text, rating_text)
    SELECT uuidv7(-age), created_at, id, (%(accounts)s)[1 + floor(dice * cardinality(%(accounts)s))::int], 'branch',
           true, true, 1, '', '' FROM drawn""",
    """INSERT INTO cases_assignment (id, created_at, case_id, kind, post_id, reason, opinion, marks)
    SELECT uuidv7(-age), created_at, id, 'lead', post_id, 'responsible', '', '[]' FROM drawn
    WHERE status NOT IN ('opened', 'refused')""",
    """INSERT INTO kernel_history (subject_id, sequence, subject_type, area_id, at, account_id, system, action, details,
           digest)
    SELECT id, step.n, 'cases.case', street_id, created_at, NULL, 'flood', step.action,
           jsonb_build_object('summary', words), sha256((id::text || step.n)::bytea)
    FROM drawn, (VALUES (1, 'cases.case.open'), (2, 'cases.case.dispatch')) AS step(n, action)""",
)


def flood(url: str, total: int, accounts: list[UUID]) -> float:
    """Adds `total` cases, reported by `accounts` in turn; gives the share of open ones."""
    began = time.monotonic()
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("SET session_replication_role = replica")  # foreign keys hold by construction
        database.execute("SET synchronous_commit = off")
        database.execute("SELECT setseed(0.41)")
        _prepare(database)
        indexes = _drop_indexes(database)
        for first in range(0, total, CHUNK):
            _draw(database, first, min(first + CHUNK, total) - 1, total, accounts)
        for _, definition in indexes:
            database.execute(definition)
        database.execute(f"SELECT setval('case_number', {total + 1})")
        database.execute("DROP FUNCTION bench_morton, bench_spread")
        database.execute("VACUUM (ANALYZE)")
        database.execute("CHECKPOINT")
        (share,) = database.execute("SELECT avg(is_open::int)::float FROM cases_case").fetchone() or (0.0,)
    say(f"{total} cases laid down in {time.monotonic() - began:.0f} s, {share:.1%} open")
    return float(share)


def _prepare(database: psycopg.Connection) -> None:
    database.execute("DROP TABLE IF EXISTS bench_inside, bench_spot, bench_trouble, bench_kind")
    database.execute("CREATE TABLE bench_inside (id uuid, lon float8, lat float8)")
    rows = database.execute(
        "SELECT b.grid_id, b.polygon FROM grid_gridboundary b JOIN grid_grid g ON g.id = b.grid_id"
        " WHERE g.level = 'micro' AND b.valid_to IS NULL"
    ).fetchall()
    points = shapely.point_on_surface(shapely.from_wkb([bytes(polygon) for _, polygon in rows]))
    with database.cursor().copy("COPY bench_inside FROM STDIN") as copy:
        for (grid_id, _), lon, lat in zip(rows, shapely.get_x(points), shapely.get_y(points), strict=True):
            copy.write_row((grid_id, float(lon), float(lat)))
    database.execute(SPOTS)
    database.execute("ALTER TABLE bench_spot ADD PRIMARY KEY (n)")
    database.execute("CREATE TABLE bench_trouble (n int PRIMARY KEY, words text, lexemes tsvector)")
    with database.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO bench_trouble VALUES (%s, %s, %s::tsvector)",
            [(number, words, vector_of(words)) for number, words in enumerate(TROUBLES, start=1)],
        )
    database.execute(
        "CREATE TABLE bench_kind AS SELECT row_number() OVER (ORDER BY md5(code))::int AS n, id AS category_id"
        " FROM cases_category leaf WHERE is_active"
        " AND NOT EXISTS (SELECT 1 FROM cases_category below WHERE below.parent_id = leaf.id)"
    )
    database.execute("DROP FUNCTION IF EXISTS bench_morton, bench_spread")
    database.execute(MORTON)


def _drop_indexes(database: psycopg.Connection) -> list[tuple[str, str]]:
    """Drops what only slows the loading down and gives the definitions to make it again; constraints stay."""
    found = database.execute(
        "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.tablename = ANY(%s) AND NOT EXISTS"
        " (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname) AND i.indexdef NOT LIKE '%%UNIQUE%%'",
        [list(TABLES)],
    ).fetchall()
    for name, _ in found:
        database.execute(f'DROP INDEX "{name}"')
    return found


def _draw(database: psycopg.Connection, first: int, last: int, total: int, accounts: list[UUID]) -> None:
    with database.transaction(), psycopg.ClientCursor(database) as cursor:
        cursor.execute(DRAWN, {"first": first, "last": last, "total": total})
        cursor.execute(CASES)
        for statement in OTHERS:
            cursor.execute(statement, {"accounts": accounts})
