using Luoshi.Core.Semantics.Units;

namespace Luoshi.Core.Tests.Semantics.Units;

public class UnitNamesTests
{
    [Theory]
    [InlineData("市发展改革委")]
    [InlineData("省公安厅")]
    [InlineData("人民银行某市中心支行")]
    [InlineData("市政府督查室")]
    [InlineData("县委编办")]
    [InlineData("新区管委会")]
    [InlineData("各乡镇人民政府")]
    [InlineData("某某集团有限公司")]
    [InlineData("市民政局（老龄办）")]
    [InlineData("市工商联")]
    [InlineData("某海关")]
    public void Names_of_bodies_end_like_one(string name) => Assert.True(UnitNames.IsUnit(name));

    [Theory]
    [InlineData("局")]
    [InlineData("社会")]
    [InlineData("发展机会")]
    [InlineData("企业总部")]
    [InlineData("党员干部")]
    [InlineData("公共场所")]
    [InlineData("共同举办")]
    [InlineData("严格执行")]
    [InlineData("推进，市科技局")]
    [InlineData("园区建设")]
    public void Words_that_only_end_alike_are_none(string name) => Assert.False(UnitNames.IsUnit(name));

    [Fact]
    public void A_name_longer_than_any_body_has_is_none() => Assert.False(UnitNames.IsUnit(new string('甲', UnitNames.Longest) + "局"));

    [Theory]
    [InlineData("各区政府", true)]
    [InlineData("相关单位", true)]
    [InlineData("有关部门", true)]
    [InlineData("新区管委会", true)]
    [InlineData("滨海新区管委会", false)]
    [InlineData("市科技局", false)]
    public void A_group_stands_for_several(string name, bool group) => Assert.Equal(group, UnitNames.IsGroup(name));
}
