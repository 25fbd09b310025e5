namespace MedInsPerf.Domain.Tests.Rules;

public sealed class DocumentNumberRulesTests
{
    [Theory]
    [InlineData("依据清财社〔2023〕1856号下达，文件见清财社〔2022〕1856号。", false)]
    [InlineData("依据清医保发〔2023〕9号考核，收到清医保发〔2032〕9号后拨付。", false)]
    [InlineData("依据《代办管理办法》（清医保发〔2023〕9号），按《代办管理办法》（清医保发〔2022〕9号）执行。", false)]
    [InlineData("依据清财社〔2023〕1856号下达，文件见清财社〔2023〕1856号。", true)]
    [InlineData("依据清财预〔2023〕4号申报，按清财预〔2024〕4号下达。", true)]
    public void DOCNO_002_one_document_with_two_years(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DOCNO-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("收到清医保发〔2032〕9号后拨付。", false)]
    [InlineData("收到清医保发〔2026〕9号后拨付。", false)]
    [InlineData("收到清医保发〔2025〕9号后自评。", true)]
    [InlineData("收到清医保发〔2023〕9号后拨付。", true)]
    public void DOCNO_003_a_document_issued_after_the_report(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DOCNO-003").IsEmpty.ShouldBe(sound);
}
