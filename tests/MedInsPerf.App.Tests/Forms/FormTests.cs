using System.Text;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Imports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Documents;
using MedInsPerf.Documents.Forms;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Tests.Forms;

public sealed class FormTests(Storage storage) : HouseTests(storage)
{
    private const string Preparer = "county-a-preparer";
    private const string LastYear = "990121-2022";

    [Fact]
    public async Task A_narrative_starts_with_what_its_text_states()
    {
        var (_, opened) = await Open();

        opened.View.IsNew.ShouldBeTrue();
        opened.View.CanEdit.ShouldBeTrue();
        var total = opened.View.Form.Funding[0];
        (total.Annual, total.Executed, total.Points).ShouldBe(("200000.00", "190000.00", "10"));
    }

    [Fact]
    public async Task What_is_saved_is_scored_and_opened_again()
    {
        var (part, opened) = await Open();

        var saved = Done(await Save(part, opened.ETag, Filled(opened.View.Form)));

        saved.View.IsNew.ShouldBeFalse();
        saved.View.Form.Indicators.Length.ShouldBe(3);

        // 9.5 + 50 + 30 + 10 × 81 ÷ 90 = 98.5.
        saved.View.Score!.Computed.ShouldBe("98.50");
        saved.View.Part.ComputedScore.ShouldBe("98.50");
        saved.ETag.ShouldNotBe(opened.ETag);
    }

    [Fact]
    public async Task A_trial_answers_and_saves_nothing()
    {
        var (part, opened) = await Open();

        var trial = Done(
            await House.Send(new TryForm.Query(House.As(Preparer), CountyA, part, Filled(opened.View.Form)))
        );

        trial.Score!.Computed.ShouldBe("98.50");
        Done(await House.Send(new OpenForm.Query(House.As(Preparer), CountyA, part))).ETag.ShouldBe(opened.ETag);
    }

    [Fact]
    public async Task A_cell_that_does_not_hold_is_told_while_typing()
    {
        var (part, opened) = await Open();
        var form = Filled(opened.View.Form);
        form = form with { Indicators = form.Indicators.SetItem(0, form.Indicators[0] with { Target = "≥90%-95%" }) };

        var trial = Done(await House.Send(new TryForm.Query(House.As(Preparer), CountyA, part, form)));

        trial.Score!.Computed.ShouldBeNull();
        trial.Notes.ShouldContain(note => note.Rule == "FORM-009" && note.Stated == "≥90%-95%");
    }

    [Fact]
    public async Task A_version_that_somebody_changed_is_stale()
    {
        var (part, opened) = await Open();
        Done(await Save(part, opened.ETag, Filled(opened.View.Form)));

        (await Save(part, opened.ETag, Filled(opened.View.Form))).Refusal.ShouldBeOfType<Refusal.Stale>();
    }

    [Fact]
    public async Task The_form_of_another_county_is_not_there()
    {
        var (part, opened) = await Open();

        (
            await House.Send(new OpenForm.Query(House.As("county-b-preparer"), CountyA, part))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
        (
            await House.Send(new TryForm.Query(House.As("county-b-preparer"), CountyA, part, opened.View.Form))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
        (
            await House.Send(
                new SaveForm.Command(House.As("county-b-preparer"), CountyA, part, opened.ETag, opened.View.Form)
            )
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task The_workbook_is_there_once_the_form_is_saved()
    {
        var (part, opened) = await Open();
        (
            await House.Send(new DownloadForm.Query(House.As(Preparer), CountyA, part))
        ).Refusal.ShouldBeOfType<Refusal.WrongState>();
        Done(await Save(part, opened.ETag, Filled(opened.View.Form)));

        Done(await House.Send(new DownloadForm.Query(House.As(Preparer), CountyA, part)))
            .Name.ShouldBe("医保征缴工作经费自评表.xlsx");
    }

    [Fact]
    public async Task Last_years_form_of_the_project_is_carried_and_a_changed_target_owes_a_reason()
    {
        await FiledLastYear();
        var (part, opened) = await Open();
        var carried = opened.View.LastYear.ShouldNotBeNull();
        (carried.FiscalYear, carried.Indicators.Length).ShouldBe((House.Year - 1, 3));
        carried.Indicators.ShouldAllBe(row => row.Actual == "" && row.Score == "" && row.Deviation == "");

        var form = Filled(opened.View.Form);
        var rows = form.Indicators.SetItem(
            1,
            form.Indicators[1] with
            {
                Target = "≥85%",
                TargetReason = "范围扩大到村",
            }
        );
        var saved = Done(await Save(part, opened.ETag, form with { Indicators = rows }));

        saved.View.Form.Indicators[1].TargetReason.ShouldBe("范围扩大到村");
        saved
            .View.Carried.Select(target => (target.Name, target.Change, target.NeedsReason))
            .ShouldBe([("征缴人数", "same", false), ("知晓率", "lowered", true), ("满意度", "same", false)]);
        (saved.View.Carried[1].Before, saved.View.Carried[1].After).ShouldBe(("≥90%", "≥85%"));
    }

    [Fact]
    public async Task Another_project_has_no_last_year()
    {
        await FiledLastYear();
        var part = (await Imported(Preparer, Texts.Of(Texts.Office, "药品采购工作经费")))[0];

        Done(await House.Send(new OpenForm.Query(House.As(Preparer), CountyA, part))).View.LastYear.ShouldBeNull();
    }

    [Fact]
    public async Task Forms_of_two_projects_are_two_materials_and_the_same_again_is_one()
    {
        Task<Result<ImportView>> Drop(string project, string key) =>
            House.Send(
                new ImportFiles.Command(
                    House.As(Preparer),
                    House.Year,
                    [new DroppedFile("自评表.xlsx", FormOf(project))],
                    key
                )
            );

        Done(await Drop("宣传经费", "1"));
        Done(await Drop("信息系统运维经费", "2"));
        Done(await Drop("宣传经费", "3"));

        var filing = await Filing(Preparer, CountyA);
        filing.Parts.Select(part => part.Title).ShouldBe(["宣传经费", "信息系统运维经费"], ignoreOrder: true);
    }

    private static byte[] FormOf(string project) =>
        FormWorkbook.Write(
            new EvaluationForm(FormLayout.National, "项目支出绩效自评表")
            {
                ProjectName = CellReader.Text(project),
                Indicators =
                [
                    new Indicator("产出指标", "数量指标", CellReader.Text("场次"))
                    {
                        Target = CellReader.Target("≥1场"),
                        Actual = CellReader.Actual("1场"),
                        Points = CellReader.Number("90"),
                        ClaimedScore = CellReader.Number("90"),
                    },
                ],
            },
            House.Year,
            new DocumentMeta("自评表", "清溪县医疗保障局", DateTimeOffset.UnixEpoch)
        );

    [Fact]
    public async Task A_row_that_is_no_row_is_refused()
    {
        var (part, opened) = await Open();

        (
            await House.Send(
                new TryForm.Query(House.As(Preparer), CountyA, part, opened.View.Form with { Indicators = [null!] })
            )
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task Reasons_are_kept_short()
    {
        var (part, opened) = await Open();
        var form = Filled(opened.View.Form);
        var rows = form.Indicators.SetItem(0, form.Indicators[0] with { TargetReason = new string('多', 121) });

        (await Save(part, opened.ETag, form with { Indicators = rows })).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    /// <summary>The same project a year before, with a form.</summary>
    private async Task FiledLastYear()
    {
        var cycle = new Cycle(House.Year - 1, "上年度绩效自评", House.Clock.GetUtcNow());
        await House.Of<ProvinceBook>().OpenCycle(House.ScopeOf("province-admin"), cycle, default);
        var text = Texts.Of(Texts.Office).Replace("2023", "2022", StringComparison.Ordinal);
        var file = new DroppedFile("上年.txt", Encoding.UTF8.GetBytes(text));
        var imported = Done(
            await House.Send(new ImportFiles.Command(House.As(Preparer), House.Year - 1, [file], "last year"))
        );
        var part = imported.Files[0].Parts[0].Id;
        var opened = Done(await House.Send(new OpenForm.Query(House.As(Preparer), LastYear, part)));
        Done(
            await House.Send(
                new SaveForm.Command(House.As(Preparer), LastYear, part, opened.ETag, Filled(opened.View.Form))
            )
        );
    }

    private async Task<(string Part, OpenedForm Form)> Open()
    {
        var part = (await Imported(Preparer, Texts.Of(Texts.Office)))[0];
        return (part, Done(await House.Send(new OpenForm.Query(House.As(Preparer), CountyA, part))));
    }

    private Task<Result<OpenedForm>> Save(string part, string etag, FormFields form) =>
        House.Send(new SaveForm.Command(House.As(Preparer), CountyA, part, etag, form));

    private static FormFields Filled(FormFields form) =>
        form with
        {
            Indicators =
            [
                new IndicatorFields("产出指标", "数量指标", "征缴人数", "≥4000人", "4100人", "50", "50", ""),
                new IndicatorFields("效益指标", "社会效益指标", "知晓率", "≥90%", "92%", "30", "30", ""),
                new IndicatorFields("满意度指标", "服务对象满意度指标", "满意度", "≥90%", "81%", "10", "9", "窗口少"),
            ],
        };
}
