using System.Collections.Immutable;
using System.Reflection;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Tenancy;

/// <summary>Every use case that names a filing, found by reflection, is asked for somebody else's.</summary>
public sealed class ForeignFilingTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task Nobody_outside_the_county_and_its_prefecture_finds_its_filing()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        var requests = Requests();
        requests.Length.ShouldBeGreaterThan(8);
        foreach (
            var stranger in (string[])["county-b-preparer", "county-b-head", "province-admin", "auditor", "operator"]
        )
        {
            foreach (var request in requests)
            {
                var refusal = await Refusal(Made(request, House.As(stranger), CountyA, parts[0]));
                refusal.ShouldBeOfType<Refusal.NotFound>($"{request.FullName} as {stranger}");
            }
        }
    }

    [Fact]
    public async Task A_filing_that_cannot_be_is_not_found()
    {
        foreach (
            var id in (string[])
                ["", "some", "990121-1999", "990121-2023\n", "999999-2023", "990121-2023/../990122-2023"]
        )
        {
            (
                await House.Send(new ViewFiling.Query(House.As("county-a-preparer"), id))
            ).Refusal.ShouldBeOfType<Refusal.NotFound>(id);
        }
    }

    [Theory]
    [InlineData("some")]
    [InlineData("a/b")]
    [InlineData("a\\b?#")]
    [InlineData("../../tenants")]
    public async Task A_material_that_cannot_be_is_not_found(string part)
    {
        await Imported("county-a-preparer", SampleText.Fengling);
        foreach (var request in Requests().Where(request => request.GetProperty("PartId") is not null))
        {
            (
                await Refusal(Made(request, House.As("county-a-preparer"), CountyA, part))
            ).ShouldBeOfType<Refusal.NotFound>(request.FullName);
        }
    }

    [Fact]
    public async Task A_material_with_an_endless_id_is_not_found() =>
        (
            await House.Send(new OpenPart.Query(House.As("county-a-preparer"), CountyA, new string('p', 5000)))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();

    [Fact]
    public async Task The_prefecture_sees_what_is_filed_and_no_draft()
    {
        var parts = await Imported("county-a-preparer", SampleText.Fengling);
        (await Filing("city-reviewer", CountyA)).Parts.ShouldBeEmpty();
        (
            await House.Send(new OpenPart.Query(House.As("city-reviewer"), CountyA, parts[0]))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
        (
            await House.Send(new DownloadOriginal.Query(House.As("city-reviewer"), CountyA, parts[0]))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task The_prefecture_cannot_edit_what_it_reviews()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        var desk = await Desk("city-reviewer", CountyA, parts[0]);
        var edit = new EditView(0, null, 0, 1, "城", "市");

        (
            await House.Send(new CorrectPart.Command(House.As("city-reviewer"), CountyA, parts[0], desk.ETag, [edit]))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    private static Type[] Requests() =>
        [
            .. typeof(AppComposition)
                .Assembly.GetTypes()
                .Where(type => type.GetProperty("Caller") is not null && type.GetProperty("FilingId") is not null),
        ];

    private static object Made(Type request, Caller caller, string filing, string part)
    {
        var constructor = request.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);

        object? Value(ParameterInfo parameter) =>
            parameter switch
            {
                { Name: "Caller" } => caller,
                { Name: "FilingId" } => filing,
                { Name: "PartId" } => part,
                { ParameterType: var type } when type == typeof(string) => "some",
                { ParameterType: var type } when type == typeof(bool) => true,
                { ParameterType: var type } when type == typeof(int) => 0,
                { ParameterType: var type } when type == typeof(int?) => null,
                { ParameterType: var type } when type == typeof(ImmutableArray<string>) => ImmutableArray.Create(part),
                { ParameterType: var type } when type == typeof(ImmutableArray<EditView>) => ImmutableArray.Create(
                    new EditView(0, null, 0, 1, "一", "二")
                ),
                { ParameterType: var type } when type == typeof(ImmutableArray<ReturnedPart>) => ImmutableArray.Create(
                    new ReturnedPart(part, "核对")
                ),
                { ParameterType: var type } when type == typeof(FormFields) => EmptyForm,
                _ => throw new NotSupportedException($"Say here what {request.FullName} takes as {parameter.Name}."),
            };
    }

    private static readonly FormFields EmptyForm = new(
        "national",
        "项目支出绩效自评表",
        "",
        "",
        "",
        "万元",
        [],
        "",
        "",
        [],
        "",
        "",
        []
    );

    private async Task<Refusal?> Refusal(object request)
    {
        var answer = request
            .GetType()
            .GetInterfaces()
            .Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MediatR.IRequest<>))
            .GetGenericArguments()[0];
        var sending = (Task)
            typeof(House).GetMethod(nameof(House.Send))!.MakeGenericMethod(answer).Invoke(House, [request])!;
        await sending;
        var result = sending.GetType().GetProperty("Result")!.GetValue(sending)!;
        return (Refusal?)answer.GetProperty("Refusal")!.GetValue(result);
    }
}
