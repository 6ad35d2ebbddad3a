using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Units;

/// <summary>What the name of a unit looks like, and how lists of such names are written.</summary>
internal static class UnitNames
{
    /// <summary>Longest name taken for a unit; the longest real ones have about thirty characters.</summary>
    public const int Longest = 40;

    // The last characters of the names of bodies, longest first where one ends in another.
    private static readonly WordList Endings =
    [
        "领导小组办公室", "领导小组", "工作专班", "指挥部", "办公室", "管委会", "委员会", "居委会", "村委会", "联合会", "协会", "学会", "商会", "总会",
        "联席会议", "人民政府", "政府", "人民法院", "法院", "检察院", "研究院", "科学院", "学院", "医院", "银行", "支行", "分行", "总行", "人行",
        "交易所", "研究所", "事务所", "派出所", "公司", "集团", "企业", "银监", "总社", "总队", "支队", "大队", "总局", "分局", "中心", "街道",
        "街道办", "开发区", "高新区", "新区", "经开区", "园区", "管理处", "办事处", "合作署", "总署", "部门", "单位", "机关", "机构", "大学", "学校",
        "党组", "党委", "政法委", "纪委", "监委", "工委", "团委", "妇联", "工会", "总工会", "残联", "科协", "文联", "侨联", "工商联", "编办", "法制办",
        "督查室", "研究室", "档案馆", "图书馆", "电视台", "广电台", "报社", "海关", "口岸办", "中支", "各地", "各市", "各县", "各区", "各乡镇", "市区", "县区", "县市", "镇街", "街镇", "林场", "农场", "社区",
        "部", "委", "办", "局", "厅", "署", "院", "会", "处", "科", "站", "所", "社", "队", "室", "台", "行", "小组", "工作组", "省", "区县", "镇", "乡", "州",
    ];

    // Words that end like a body but are none.
    private static readonly WordList NotBodies = ["机会", "社会", "协会等", "全部", "内部", "外部", "干部", "总部", "西部", "东部", "中部", "北部", "南部", "各会", "场所", "住所", "大会", "委托", "局部", "乡镇企业家", "举办", "承办", "主办", "协办", "经办", "兴办", "创办", "执行", "进行", "实行", "试行", "推行", "银行业", "落实处", "好处", "何处", "之处", "处处", "依法查处", "学科", "医科", "本科", "网站", "车站"];

    private static readonly WordList GroupOpenings = ["各", "相关", "有关", "其他"];

    private static readonly WordList GroupEndings = ["有关部门", "相关部门", "有关单位", "相关单位", "成员单位"];

    /// <summary>Whether the text can be the name of a unit.</summary>
    public static bool IsUnit(ReadOnlySpan<char> name) =>
        name.Length is >= 2 and <= Longest && NotBodies.AtEnd(name) == 0 && EndsLikeUnit(TrimNote(name)) && name.IndexOfAny("。；，：") < 0;

    /// <summary>Whether the last characters are those of a body.</summary>
    public static bool EndsLikeUnit(ReadOnlySpan<char> name) => Endings.AtEnd(name) > 0;

    /// <summary>Whether the name stands for several bodies: 各区政府, 相关部门, 新区管委会 without a name of its own.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name) =>
        GroupOpenings.AtStart(name) > 0 || GroupEndings.AtEnd(name) > 0 || name.SequenceEqual("新区管委会");

    private static ReadOnlySpan<char> TrimNote(ReadOnlySpan<char> name)
    {
        var open = name.IndexOf('（');
        return open > 0 && name[^1] == '）' ? name[..open] : name;
    }
}
