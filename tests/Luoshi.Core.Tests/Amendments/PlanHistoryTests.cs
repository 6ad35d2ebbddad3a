using Luoshi.Core.Amendments;
using Luoshi.Core.Emit;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Amendments;

public class PlanHistoryTests
{
    private static readonly SourceDocument Base = SourceDocument.FromText("plan", "某县工作方案\n一、目标\n到2015年，工业总产值达到1200亿元，公园3个。\n");

    private static readonly PlanHistory History = new(Base, [
        new("b", Notice("将“1300亿元”修改为“1400亿元”。"), new DateOnly(2014, 6, 1)),
        new("a", Notice("将“1200亿元”修改为“1300亿元”。"), new DateOnly(2013, 6, 1)),
        new("c", Notice("原方案自2015年1月1日起废止。"), new DateOnly(2014, 12, 1)),
    ]);

    [Theory]
    [InlineData(2013, 5, 31, 1200)]
    [InlineData(2013, 6, 1, 1300)]
    [InlineData(2014, 6, 1, 1400)]
    [InlineData(2016, 1, 1, 1400)]
    public void The_plan_of_a_day_has_the_amendments_that_count_by_then(int year, int month, int day, int amount) =>
        Assert.Equal(amount, History.AsOf(new DateOnly(year, month, day)).Compilation.Plan.Targets[0].Low);

    [Fact]
    public void What_takes_effect_later_is_pending()
    {
        var version = History.AsOf(new DateOnly(2013, 12, 31));

        Assert.Equal(["a"], version.Applied.Select(a => a.Amendment.Id));
        Assert.Equal(["b", "c"], version.Pending.Select(a => a.Id));
    }

    [Fact]
    public void The_order_in_which_amendments_are_given_does_not_matter()
    {
        var day = new DateOnly(2014, 12, 31);

        Assert.Equal(Bytes(History.AsOf(day)), Bytes((History with { Amendments = [.. History.Amendments.Reverse()] }).AsOf(day)));
    }

    [Theory]
    [InlineData(2014, 12, 31, false)]
    [InlineData(2015, 1, 1, true)]
    public void A_repealed_plan_no_longer_counts_from_its_day_on(int year, int month, int day, bool repealed) =>
        Assert.Equal(repealed, History.AsOf(new DateOnly(year, month, day)).Repealed is not null);

    [Fact]
    public void An_amendment_accepted_later_does_not_change_the_plan_of_an_earlier_day()
    {
        var day = new DateOnly(2014, 3, 1);
        var longer = History with { Amendments = History.Amendments.Add(new("d", Notice("删除“，公园3个”。"), new DateOnly(2014, 4, 1))) };

        Assert.Equal(Bytes(History.AsOf(day)), Bytes(longer.AsOf(day)));
    }

    private static byte[] Bytes(PlanVersion version) => PlanJsonWriter.ToBytes(version.Compilation).ToArray();

    private static SourceDocument Notice(string text) => SourceDocument.FromText("notice", text);
}
