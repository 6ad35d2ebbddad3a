using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class LevelBelowIncrementTests
{
    [Fact]
    public void More_added_than_there_will_be_is_an_error() =>
        Assert.Equal("重点实验室要新增8家，而到期总数只有5家。", Assert.Single(Ask.Rule<LevelBelowIncrement>(Plan("8家"))).Message.Zh);

    [Fact]
    public void Rule_is_silent_when_the_level_holds_the_increment() => Assert.Empty(Ask.Rule<LevelBelowIncrement>(Plan("5家")));

    private static PlanBuilder Plan(string added) =>
        PlanBuilder.On($"重点实验室达到5家。新增重点实验室{added}。").Target("重点实验室", "5家", 2025).Target("重点实验室", added, 2025, increment: true);
}
