using System.Text.Json;
using CsCheck;
using MedInsPerf.LocalCosmos.Query;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

/// <summary>Statements that nobody thought of: made up by the machine.</summary>
public sealed class StatementsTests(Cosmos cosmos) : IAsyncLifetime
{
    private static readonly string[] Values = ["1", "2", "'a'", "'b'", "null", "true", "undefined", "[1]", "{'x': 1}"];

    private static readonly string[] Paths =
    [
        "c.id",
        "c.type",
        "c.tenantId",
        "c.period",
        "c.v",
        "c['v']",
        "c.v.x",
        "c.none",
    ];

    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">="];

    private static readonly Gen<string> Value = OneOf([.. Values, "'x'", "'y'", "'2022'", "'2023'"]);

    private static readonly Gen<string> Atom = Gen.OneOf(
        Gen.Select(OneOf(Paths), OneOf(Signs), Value, (path, sign, value) => $"{path} {sign} {value}"),
        Gen.Select(OneOf(Paths), OneOf(Signs), Value, (path, sign, value) => $"{value} {sign} {path}"),
        Gen.Select(OneOf(Paths), Value, Value, (path, one, other) => $"{path} IN ({one}, {other})"),
        Gen.Select(OneOf(Paths), path => $"IS_DEFINED({path})"),
        Gen.Select(OneOf(Paths), path => $"STARTSWITH({path}, 'a')")
    );

    private static readonly Gen<string> Condition = Gen.Recursive<string>(
        (depth, deeper) =>
            depth > 3
                ? Atom
                : Gen.OneOf(
                    Atom,
                    Gen.Select(deeper, deeper, (left, right) => $"({left}) AND ({right})"),
                    Gen.Select(deeper, deeper, (left, right) => $"({left}) OR ({right})"),
                    Gen.Select(deeper, operand => $"NOT ({operand})")
                )
    );

    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        container = await cosmos.Work();
        var number = 0;
        foreach (var type in (string[])["a", "b"])
        {
            foreach (var tenant in (string[])["x", "y"])
            {
                foreach (var value in Values)
                {
                    var v = value == "undefined" ? "" : $""", "v":{value.Replace('\'', '"')}""";
                    var period = number % 2 == 0 ? "2022" : "2023";
                    var json =
                        $$"""{"id":"{{type}}{{number++}}","type":"{{type}}","tenantId":"{{tenant}}","period":"{{period}}"{{v}}}""";
                    await container.CreateItemAsync(JsonSerializer.Deserialize<JsonElement>(json));
                }
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public Task A_condition_that_indexes_answer_lets_through_the_same_as_one_that_is_only_evaluated() =>
        Condition.SampleAsync(
            async condition =>
            {
                // In this form no part of the condition can be handed to an index.
                var evaluated = await Ids($"({condition}) = true");

                (await Ids(condition)).ShouldBe(evaluated, condition);
            },
            iter: 150,
            threads: 1
        );

    [Fact]
    public Task A_condition_and_its_denial_share_no_document_and_leave_out_only_the_undefined() =>
        Condition.SampleAsync(
            async condition =>
            {
                var yes = await Ids(condition);
                var no = await Ids($"NOT ({condition})");
                var unknown = await Ids($"NOT IS_DEFINED({condition})");

                yes.Intersect(no).ShouldBeEmpty(condition);
                (yes.Count + no.Count + unknown.Count).ShouldBe(36, condition);
            },
            iter: 60,
            threads: 1
        );

    [Fact]
    public void No_text_breaks_the_parser()
    {
        var piece = Gen.OneOf(
            OneOf(["SELECT", "VALUE", "FROM", "WHERE", "ORDER BY", "GROUP BY", "OFFSET", "LIMIT", "TOP", "DISTINCT"]),
            OneOf([
                "c",
                ".",
                "*",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                ",",
                "'",
                "\"",
                "@p",
                "NOT",
                "AND",
                "IN",
                "?",
                ":",
                "-",
            ]),
            OneOf(["COUNT", "IS_DEFINED", "1", "0.5e3", "\\u", "null", "=", "<", "||", "??", "AS", "BETWEEN"]),
            Condition,
            Gen.String
        );
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal) { ["@p"] = Query.Value.Null };

        piece
            .Array[0, 14]
            .Sample(
                pieces =>
                {
                    var (statement, refusal) = Parser.Read(string.Join(' ', pieces), parameters);
                    (statement is null).ShouldBe(refusal is not null);
                },
                iter: 5000
            );
    }

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private async Task<List<string>> Ids(string condition) =>
        [
            .. (await container.All<string>($"SELECT VALUE c.id FROM c WHERE {condition}", page: 20)).Order(
                StringComparer.Ordinal
            ),
        ];
}
