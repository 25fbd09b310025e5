using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

public sealed class WordingRulesTests
{
    [Theory]
    [InlineData("（不超过300字）")]
    [InlineData("（请简要说明完成情况）")]
    [InlineData("（可用表格形式反映）")]
    [InlineData("请在此处简要说明审计发现的问题。")]
    [InlineData("如没有请填无。")]
    [InlineData("××县医疗保障局开展了培训。")]
    [InlineData("由XX会计师事务所承担审计。")]
    [InlineData("具体安排详见附件X。")]
    [InlineData("由×××负责日常管理。")]
    [InlineData("【项目名称】按期完成。")]
    [InlineData("培训费用待核实。")]
    [InlineData("检查？？家。")]
    [InlineData("使用情况（应包括基本支出、项目支出的使用和管理情况）如下。")]
    [InlineData("完成情况（简述项目实施的主要过程）如下。")]
    [InlineData("偏差原因（如有偏差，请逐项说明）。")]
    [InlineData("本局内设4个股室，包括当年变动情况及原因。")]
    [InlineData("针对存在的问题提出完善意见。")]
    [InlineData("【填写提示：措施要有针对性】")]
    [InlineData("【填报说明】完成较好。")]
    [InlineData("（编写要求：分点叙述，突出成效）")]
    [InlineData("〔撰写要点：数据与附表一致〕")]
    [InlineData("【提示：问题应当具体，不得照抄上年】")]
    [InlineData("【请逐项列出未完成的指标】")]
    [InlineData("【此处列明完成情况】")]
    [InlineData("写作提示：先写总体再写分项")]
    [InlineData("（模板说明：本段可续页）")]
    [InlineData("[填写须知：金额保留两位小数]")]
    public void PROMPT_001_what_the_form_asks_is_left_standing(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "PROMPT-001").ShouldNotBeEmpty();

    [Theory]
    [InlineData("按要求（含电子档案）报送。")]
    [InlineData("请示已批复（见附件）。")]
    [InlineData("针对排队时间长的问题，增设窗口2个。")]
    [InlineData("宣传标语每条不超过20字，发布12条。")]
    [InlineData("拍摄X光片12张。")]
    [InlineData("医疗机构（应检尽检）12家。")]
    [InlineData("查处某医院违规收费。")]
    [InlineData("【典型案例】村级代办点上门服务。")]
    [InlineData("编印《填报说明》200册，组织填写要求培训2场。")]
    [InlineData("数据来自业务系统（说明：按结算口径统计）。")]
    public void PROMPT_001_says_nothing_of_an_answer(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "PROMPT-001").ShouldBeEmpty();

    [Theory]
    [InlineData("补助已已发放到位。", "已")]
    [InlineData("代办服务是是方便群众的举措。", "是")]
    [InlineData("资料按要求按要求归档。", "按要求")]
    [InlineData("2024年城乡城乡参保稳定。", "城乡")]
    public void WORD_001_a_word_stands_twice(string results, string word)
    {
        var finding = A.Findings(A.SoundFiling.Telling(results), "WORD-001").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Verdict.Correction.ShouldBe(word);
        finding.Verdict.CorrectionPlaces.ShouldHaveSingleItem().Quote.ShouldBe(word + word);
    }

    [Theory]
    [InlineData("人人享有基本医保，层层落实责任，常常走访。")]
    [InlineData("为了了解群众需求，针对对象逐户走访，以及及时反馈。")]
    [InlineData("实现了服务的目的的要求。所在在岗人员均参与与会交流。")]
    [InlineData("一个一个核对，逐条逐条落实。")]
    [InlineData("资金金额、职工工资、医疗费费率均已核对。")]
    [InlineData("关键是是否到位。")]
    public void WORD_001_says_nothing_of_words_that_meet(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-001").ShouldBeEmpty();

    [Fact]
    public void WORD_001_is_for_reference_where_two_words_may_meet() =>
        A.Findings(A.SoundFiling.Telling("提升医保信息信息化水平。医保信息及时更新，信息化建设稳步推进。"), "WORD-001")
            .ShouldHaveSingleItem()
            .Severity.ShouldBe(Severity.Info);

    [Theory]
    [InlineData("补助按月发放。。", false)]
    [InlineData("补助按月发放，，按季核对。", false)]
    [InlineData("补助按月发放……按季核对。", true)]
    public void WORD_002_a_mark_stands_twice(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("补助按月发放,按季核对。", false)]
    [InlineData("补助（含交通费)按月发放。", false)]
    [InlineData("补助1,200元按月发放（含交通费）。", true)]
    public void WORD_003_marks_of_two_kinds(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("代办点补助按月发放到人到账。代办点补助按月发放到人到账。", false)]
    [InlineData("代办点补助按月发放到人到账。代办点补助按季发放到人到账。", true)]
    public void WORD_004_a_sentence_twice_in_a_row(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-004").IsEmpty.ShouldBe(sound);

    [Fact]
    public void WORD_004_a_heading_twice() =>
        A.Findings(A.SoundFiling.With("三、改进意见", "三、基本情况"), "WORD-004").ShouldHaveSingleItem();

    [Fact]
    public void WORD_004_says_nothing_where_two_parts_have_the_same_outline() =>
        A.Findings($"{A.SoundFiling}\n{A.SoundFiling}", "WORD-004").ShouldBeEmpty();
}
