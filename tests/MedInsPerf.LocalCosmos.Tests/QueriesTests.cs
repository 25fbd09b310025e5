using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Linq;

namespace MedInsPerf.LocalCosmos.Tests;

/// <summary>One document for every type that a property can have, and what conditions make of them.</summary>
public sealed class QueriesTests(QueriesTests.Samples samples) : IClassFixture<QueriesTests.Samples>
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private readonly Container container = samples.Container;

    [Theory]
    [InlineData("c.v = 1", "one")]
    [InlineData("c['v'] = 1", "one")]
    [InlineData("1 = c.v", "one")]
    [InlineData("c.v != 1", "null true false two a b array object")]
    [InlineData("NOT (c.v = 1)", "null true false two a b array object")]
    [InlineData("c.v > 1", "two")]
    [InlineData("1 < c.v", "two")]
    [InlineData("c.v >= 1 AND c.v <= 2", "one two")]
    [InlineData("c.v BETWEEN 1 AND 2", "one two")]
    [InlineData("c.v >= 'a'", "a b")]
    [InlineData("c.v = '1'", "")]
    [InlineData("c.v = null", "null")]
    [InlineData("IS_NULL(c.v)", "null")]
    [InlineData("IS_DEFINED(c.v)", "null true false one two a b array object")]
    [InlineData("NOT IS_DEFINED(c.v)", "missing")]
    [InlineData("c.v", "true")]
    [InlineData("c.v = true OR c.v = 'a'", "true a")]
    [InlineData("c.v = false", "false")]
    [InlineData("c.nothing = 1 OR c.v = 1", "one")]
    [InlineData("c.nothing = 1 AND c.v = 1", "")]
    [InlineData("NOT (c.nothing = 1)", "")]
    [InlineData("c.v IN (1, 'a', null)", "null one a")]
    [InlineData("c.v NOT IN (1, 'a', null)", "true false two b array object")]
    [InlineData("c.v = [1]", "array")]
    [InlineData("c.v = {'x': 1}", "object")]
    [InlineData("c.v.x = 1", "object")]
    [InlineData("c.v[0] = 1", "array")]
    [InlineData("c.v + 1 = 2", "one")]
    [InlineData("c.v * 2 - 1 = 3", "two")]
    [InlineData("IS_NUMBER(c.v)", "one two")]
    [InlineData("IS_STRING(c.v)", "a b")]
    [InlineData("IS_BOOL(c.v)", "true false")]
    [InlineData("IS_ARRAY(c.v) OR IS_OBJECT(c.v)", "array object")]
    [InlineData("STARTSWITH(c.id, 'o')", "one object")]
    [InlineData("STARTSWITH(c.id, 'O', true)", "one object")]
    [InlineData("STARTSWITH(c.id, 'O')", "")]
    [InlineData("ENDSWITH(c.id, 'e')", "true false one")]
    [InlineData("CONTAINS(c.id, 'rr')", "array")]
    [InlineData("CONTAINS(c.v, 'a')", "a")]
    [InlineData("ARRAY_CONTAINS(c.tags, '二')", "one two")]
    [InlineData("ARRAY_CONTAINS(['one', 'two'], c.id)", "one two")]
    [InlineData("ARRAY_CONTAINS(c.lines, {'row': 1}, true)", "one")]
    [InlineData("ARRAY_CONTAINS(c.lines, {'row': 1})", "")]
    [InlineData("c.lines[1].amount = 20", "one")]
    [InlineData("c.deep['名称'].value = '清溪县'", "one")]
    [InlineData("LOWER(c.id) = 'one' AND LENGTH(c.id) = 3", "one")]
    [InlineData("c.id = 'one' AND c.type = 'sample'", "one")]
    [InlineData("c.type = 'sample' AND c.id IN ('one', 'two', 'none')", "one two")]
    [InlineData("c.type = 'other'", "")]
    [InlineData("true", "missing null true false one two a b array object")]
    [InlineData("false", "")]
    public async Task A_condition_lets_through(string condition, string ids)
    {
        var found = await container.All<string>($"SELECT VALUE c.id FROM c WHERE {condition}", Key);

        found.ShouldBe(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [InlineData("SELECT c.id, c.v FROM c WHERE c.id = 'one'", """{"id":"one","v":1}""")]
    [InlineData("SELECT c.id AS name, c.v number FROM c WHERE c.id = 'one'", """{"name":"one","number":1}""")]
    [InlineData("SELECT c.v FROM c WHERE c.id = 'missing'", "{}")]
    [InlineData("SELECT VALUE c.v FROM c WHERE c.id = 'missing'", "")]
    [InlineData("SELECT VALUE c.v FROM c WHERE c.id = 'null'", "null")]
    [InlineData("SELECT VALUE {'a': c.v, 'b': [c.id, c.none]} FROM c WHERE c.id = 'one'", """{"a":1,"b":["one"]}""")]
    [InlineData("SELECT c.v + 1 AS sum FROM c WHERE c.id = 'one'", """{"sum":2}""")]
    [InlineData("SELECT VALUE c.v = 1 ? 'yes' : 'no' FROM c WHERE c.id = 'two'", "\"no\"")]
    [InlineData("SELECT VALUE c.none ?? c.id FROM c WHERE c.id = 'two'", "\"two\"")]
    [InlineData("SELECT VALUE root.v FROM root WHERE root['id'] = 'two'", "2")]
    [InlineData("SELECT VALUE x.v FROM c AS x WHERE x.id = 'two'", "2")]
    [InlineData("select value c.v from c where c.id = \"two\"", "2")]
    [InlineData("SELECT DISTINCT VALUE c.type FROM c", "\"sample\"")]
    [InlineData("SELECT VALUE c.lines[0].row FROM c WHERE IS_DEFINED(c.lines)", "1")]
    public async Task A_projection_gives(string sql, string row)
    {
        var rows = await container.Rows(sql, Key);

        rows.ShouldBe(row.Length == 0 ? [] : [row]);
    }

    [Fact]
    public async Task Star_gives_the_whole_document_with_its_system_properties()
    {
        var document = (await container.All<JsonElement>("SELECT * FROM c WHERE c.id = 'one'", Key)).Single();

        document.GetProperty("deep").GetProperty("名称").GetProperty("value").GetString().ShouldBe("清溪县");
        document.TryGetProperty("_etag", out _).ShouldBeTrue();
        document.TryGetProperty("_ts", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Parameters_stand_for_values_of_every_type()
    {
        var query = new QueryDefinition(
            "SELECT VALUE c.id FROM c WHERE c.v = @number OR c.v = @text OR ARRAY_CONTAINS(@list, c.v) OR c.v = @nothing"
        )
            .WithParameter("@number", 1)
            .WithParameter("@text", "a")
            .WithParameter("@list", new object[] { true, 2 })
            .WithParameter("@nothing", null);

        (await container.All<string>(query, Key)).ShouldBe(["null", "true", "one", "two", "a"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_parameter_is_never_read_as_sql()
    {
        var query = new QueryDefinition("SELECT VALUE c.id FROM c WHERE c.id = @id").WithParameter(
            "@id",
            "x' OR true OR 'x' = '"
        );

        (await container.All<string>(query, Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Order_by_sorts_by_type_and_then_by_value_and_leaves_out_what_has_no_value()
    {
        var condition = "NOT IS_ARRAY(c.v) AND NOT IS_OBJECT(c.v)";

        (await container.All<string>($"SELECT VALUE c.id FROM c WHERE {condition} ORDER BY c.v", Key)).ShouldBe([
            "null",
            "false",
            "true",
            "one",
            "two",
            "a",
            "b",
        ]);
        (await container.All<string>($"SELECT VALUE c.id FROM c WHERE {condition} ORDER BY c.v DESC", Key)).ShouldBe([
            "b",
            "a",
            "two",
            "one",
            "true",
            "false",
            "null",
        ]);
    }

    [Fact]
    public async Task Top_and_offset_limit_cut_the_sorted_rows()
    {
        (await container.All<string>("SELECT TOP 2 VALUE c.id FROM c ORDER BY c.id", Key)).ShouldBe(["a", "array"]);
        (await container.All<string>("SELECT VALUE c.id FROM c ORDER BY c.id OFFSET 2 LIMIT 3", Key)).ShouldBe([
            "b",
            "false",
            "missing",
        ]);
        (await container.All<string>("SELECT VALUE c.id FROM c ORDER BY c.id OFFSET 8 LIMIT 9", Key)).ShouldBe([
            "true",
            "two",
        ]);
        (await container.All<string>("SELECT VALUE c.id FROM c OFFSET 8 LIMIT 9", Key)).Count.ShouldBe(2);
        (await container.All<string>("SELECT TOP @n VALUE c.id FROM c".Replace("@n", "3"), Key)).Count.ShouldBe(3);
        (await container.All<string>("SELECT TOP 0 VALUE c.id FROM c", Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_statement_everything_is_read()
    {
        using var pages = container.GetItemQueryIterator<JsonElement>(
            requestOptions: new QueryRequestOptions { PartitionKey = Key }
        );
        var page = await pages.ReadNextAsync();

        page.Count.ShouldBe(10);
        page.RequestCharge.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Linq_is_translated_and_answered()
    {
        using var pages = container
            .GetItemLinqQueryable<Doc>(requestOptions: new QueryRequestOptions { PartitionKey = Key })
            .Where(doc => doc.Type == "sample" && doc.Id.StartsWith("ob"))
            .OrderByDescending(doc => doc.Id)
            .Select(doc => doc.Id)
            .ToFeedIterator();

        (await pages.ReadNextAsync()).ShouldBe(["object"]);
    }

    /// <summary>The documents.</summary>
    public sealed class Samples(Cosmos cosmos) : IAsyncLifetime
    {
        private static readonly (string Id, string Others)[] Documents =
        [
            ("missing", ""),
            ("null", ""","v":null"""),
            ("true", ""","v":true"""),
            ("false", ""","v":false"""),
            (
                "one",
                ""","v":1,"tags":["一","二"],"lines":[{"row":1,"amount":10},{"row":2,"amount":20}],"deep":{"名称":{"value":"清溪县"}}"""
            ),
            ("two", ""","v":2,"tags":["二"]"""),
            ("a", ""","v":"a","tags":"二" """),
            ("b", ""","v":"b" """),
            ("array", ""","v":[1]"""),
            ("object", ""","v":{"x":1}"""),
        ];

        public Container Container { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Container = await cosmos.Work();
            foreach (var (id, rest) in Documents)
            {
                var json = $$"""{"id":"{{id}}","tenantId":"990121","period":"2023","type":"sample"{{rest}}}""";
                await Container.CreateItemAsync(JsonSerializer.Deserialize<JsonElement>(json), Key);
            }

            // One of the same kind next door, which no query of this partition may see.
            await Container.CreateItemAsync(
                new Doc
                {
                    Id = "one",
                    Period = "2022",
                    Type = "sample",
                }
            );
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
