using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedBaselineTests
{
    [Fact]
    public void Level_less_increment_is_what_there_was_at_both_ends_of_a_range()
    {
        var plan = PlanBuilder.On("重点实验室达到6—7家、孵化器达到20家。新增重点实验室2—3家，新增孵化器8家。")
            .Target("重点实验室", "6—7家", 2015).Target("孵化器", "20家", 2015)
            .Target("重点实验室", "2—3家", 2015, increment: true).Target("孵化器", "8家", 2015, increment: true);

        var finding = Assert.Single(Ask.Rule<ImpliedBaseline>(plan));

        Assert.Equal("由到期总数减新增数，原有重点实验室 4家、孵化器 12家。", finding.Message.Zh);
        Assert.Equal(["重点实验室：6家 − 2家 = 4家；7家 − 3家 = 4家", "孵化器：20家 − 8家 = 12家", "合计：4家 + 12家 = 16家"], finding.Working());
    }

    [Fact]
    public void Ends_that_give_different_baselines_give_a_range()
    {
        var plan = PlanBuilder.On("重点实验室达到6—7家。新增重点实验室1—4家。").Target("重点实验室", "6—7家", 2015).Target("重点实验室", "1—4家", 2015, increment: true);

        Assert.Contains("3―5家", Assert.Single(Ask.Rule<ImpliedBaseline>(plan)).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_is_silent_when_no_level_belongs_to_the_increment() =>
        Assert.Empty(Ask.Rule<ImpliedBaseline>(PlanBuilder.On("新增重点实验室2家。").Target("重点实验室", "2家", 2015, increment: true)));
}
