using CsCheck;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Judging;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Judging;

/// <summary>What docs/spec/tests.md does not show: figures, settings, and what always holds.</summary>
public class TargetTestTests
{
    private static readonly DateOnly EndOf2015 = new(2015, 12, 31);
    private static readonly string[] Units = ["", "%", "亿元", "万亿元", "亿平方公里", "个百分点", "番", "x"];

    [Fact]
    public void A_judgement_carries_the_figures_it_rests_on()
    {
        var judgement = Test("到2015年，总投资不低于5亿元。").Judge([new(48000, "万元", new PlanDate(2015))], EndOf2015);

        Assert.Equal((4.8m, 5m, null, "亿元"), (judgement.Value, judgement.Low, judgement.High, judgement.Unit));
        Assert.Equal((false, EndOf2015, 48000m), (judgement.Reached, judgement.Due, judgement.Used?.Value));
        Assert.Equal("48000万元 (that is 4.8亿元) in 2015: misses what is required (at least 5亿元, by 2015) by 0.2亿元.", judgement.Reason.En);
    }

    [Theory]
    [InlineData(0.05, Verdict.NotMet)]
    [InlineData(0.10, Verdict.Met)]
    public void About_gives_way_by_the_tolerance_of_the_settings(double tolerance, Verdict verdict)
    {
        var compilation = Compile("到2015年，绿地约300亩。");
        var settings = AuditSettings.Default with { AboutTolerance = (decimal)tolerance };

        Assert.Equal(verdict, TargetTest.Of(compilation, compilation.Plan.Targets[0], settings).Judge([new(280, "亩", new PlanDate(2015))], EndOf2015).Verdict);
    }

    [Fact]
    public void Among_observations_of_the_due_time_the_last_one_counts() =>
        Assert.Equal(
            Verdict.NotMet,
            Test("到2015年，绿地达到300亩。").Judge([new(290, "亩", new PlanDate(2015, 12)), new(310, "亩", new PlanDate(2015, 6))], EndOf2015).Verdict);

    [Theory]
    [InlineData("2015-12-30", Verdict.NotYetDue)]
    [InlineData("2015-12-31", Verdict.Met)]
    public void A_target_is_due_on_its_last_day(string asOf, Verdict verdict) =>
        Assert.Equal(verdict, Test("到2015年，绿地达到300亩。").Judge([new(310, "亩", new PlanDate(2015, 11))], DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Verdict);

    [Fact]
    public void A_doubling_is_counted_from_the_base_that_the_text_states()
    {
        var test = Test("到2015年，工业总产值比2012年的500亿元翻一番。");

        Assert.Equal("不少于1000亿元，期限2015", test.Required.Zh);
    }

    [Fact]
    public void Full_coverage_is_a_hundred_percent()
    {
        var compilation = Compile("到2015年，绿地达到300亩。");
        var covered = SourceDocument.FromText("plan", compilation.Source.Text.Replace("300亩", "全覆盖", StringComparison.Ordinal));
        var target = compilation.Plan.Targets[0] with { Low = null, High = null, Unit = "" };
        var test = TargetTest.Of(compilation with { Source = covered }, target);

        Assert.Equal(Verdict.NotMet, test.Judge([new(98, "%", new PlanDate(2015))], EndOf2015).Verdict);
        Assert.Equal(Verdict.Met, test.Judge([new(1, "", new PlanDate(2015))], EndOf2015).Verdict);
    }

    [Fact]
    public void A_target_without_an_amount_cannot_be_tested()
    {
        var compilation = Compile("到2015年，绿地达到300亩。");
        var test = TargetTest.Of(compilation, compilation.Plan.Targets[0] with { Low = null, High = null });

        Assert.Equal((Verdict.NotTestable, null), (test.Judge([new(98, "%", new PlanDate(2015))], EndOf2015).Verdict, test.Judge([], EndOf2015).Reached));
    }

    // A value that meets a floor on the due date still meets it when it is larger, and one that misses still misses when smaller.
    [Fact]
    public void A_floor_is_monotone() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 1000]).Sample((value, more) =>
        {
            var test = Test("到2015年，绿地不少于1200亩。");
            var low = test.Judge([new(value, "亩", new PlanDate(2015))], EndOf2015).Verdict;
            var high = test.Judge([new(value + more, "亩", new PlanDate(2015))], EndOf2015).Verdict;
            return (low == Verdict.Met) == (value >= 1200) && (low != Verdict.Met || high == Verdict.Met);
        });

    // Whatever is observed about a day after the one asked for changes nothing: judgements can be replayed.
    [Fact]
    public void Later_observations_do_not_change_an_earlier_judgement() =>
        Gen.Select(Gen.Int[2010, 2020], Gen.Int[0, 3000].Array[0, 5], Gen.Int[2010, 2020].Array[5]).Sample((year, values, years) =>
        {
            var observations = values.Select((v, i) => new Observation(v, "亩", new PlanDate(years[i]))).ToList();
            var asOf = new DateOnly(year, 12, 31);
            return Test("到2015年，绿地不少于1200亩。").Judge(observations, asOf) == Test("到2015年，绿地不少于1200亩。").Judge(observations.Where(o => o.On <= asOf), asOf);
        });

    [Fact]
    public void No_number_and_no_day_throws() =>
        Gen.Select(Gen.Decimal, Gen.Int[0, 7].Select(i => Units[i]), Gen.Int[1, 9999], Gen.Int[0, 2]).Sample((value, unit, year, kind) =>
        {
            var compilation = Compile("到2015年，绿地不少于1200亩，产值翻两番，每月新增岗位3个，税收增长8%，投资约5亿元，占比提高2个百分点，产值比上年的5亿元翻番。");
            var observation = new Observation(value, unit, new PlanDate(year), (ObservationKind)kind);
            return TargetTest.All(compilation).All(t => t.Judge([observation, observation with { Kind = ObservationKind.Base }], new DateOnly(year, 12, 31)).Reason.Zh.Length > 0);
        });

    [Fact]
    public void A_sheet_may_have_quotes_tabs_and_columns_in_any_order()
    {
        var sheet = ObservationSheet.Read("\uFEFFdate\tunit\tvalue\ttarget\r\n2015\t亿元\t\"1,250.5\"\t\"工业\"\"总产值\"\r\n\r\n");

        var row = Assert.Single(sheet.Rows);
        Assert.Equal(("工业\"总产值", 1250.5m, "亿元", 2), (row.Target, row.Observation.Value, row.Observation.Unit, row.Line));
        Assert.Empty(sheet.Problems);
    }

    [Fact]
    public void No_text_of_a_sheet_throws() => Gen.Char["指标数值单位日期,\"\n\t2015"].Array[0, 60].Sample(chars => ObservationSheet.Read(new string(chars)).Rows.Length >= 0);

    [Fact]
    public void A_sheet_without_its_columns_says_which_it_needs() =>
        Assert.Equal(1, Assert.Single(ObservationSheet.Read("a,b\n1,2\n").Problems).Line);

    private static TargetTest Test(string sentence)
    {
        var compilation = Compile(sentence);
        return TargetTest.Of(compilation, compilation.Plan.Targets[0]);
    }

    private static Compilation Compile(string sentence) => PlanCompiler.Compile(SourceDocument.FromText("plan", "一、目标\n" + sentence + "\n"));
}
