using System.Buffers;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Projects;

/// <summary>What the name of a project looks like.</summary>
internal static class ProjectNames
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("，。；：的“”《》（）");

    // A name of a project opens with where it is.
    private static readonly SearchValues<char> Places = SearchValues.Create("市县区镇乡湾岛港江河湖山路街村城");

    private const int MostInserted = 4;
    private const int LeastHead = 2;
    private const int LeastTail = 4;

    public const int Shortest = 3;
    public const int Longest = 32;

    /// <summary>Verbs that lead into the name of a project; the longest first.</summary>
    private static readonly WordList Verbs =
    [
        "重点推进", "全力推进", "大力推进", "协同推进", "加速推进", "加快推进", "积极推进", "强力推进", "统筹推进", "扎实推进", "深入推进", "有序推进", "积极推动", "大力推动", "加快推动", "重点建设", "加快建设", "加速建设", "规划建设",
        "继续推进", "持续推进", "抓好", "推进", "推动", "启动", "加快", "加速", "建设", "建成", "新建", "扩建", "改建", "实施", "开展", "开工", "完成", "鼓励", "支持", "做好", "谋划", "引进", "改造", "建立", "抓紧建设", "抓紧", "使", "增设", "新增", "按需增设", "超前规划", "高标准规划", "充分发挥", "依托", "围绕", "以城市更新手段", "通过市场化方式", "确保", "对", "将", "以",
    ];

    // What is built, by its last characters.
    private static readonly WordList Built =
    [
        "产业园", "科技园", "生态园", "工业园", "物流园", "专业园", "基地", "大厦", "中心", "新城", "广场", "公园", "枢纽", "综合体", "大楼", "面粉厂", "污水处理厂", "水厂", "电厂", "厂房", "停车场", "停车库",
        "管网", "管廊", "电站", "泵站", "水库", "铁路", "高速公路", "公路", "快速路", "大桥", "隧道", "机场", "码头", "港区", "工程", "二期", "一期", "三期", "体育馆", "图书馆", "博物馆", "医院", "学校", "示范区", "产业化基地",
    ];

    private static readonly WordList NotBuilt = ["城市", "园区", "国家"];

    // Words that end a phrase about many things of a kind, or about none in particular.
    private static readonly WordList Kinds = ["重点工程", "五大工程", "重大工程", "示范工程", "惠民工程", "各类", "一批", "若干", "相关", "有关", "其他", "成为", "加强", "指导", "办理", "运营", "共建", "开展", "以下简称", "下简称", "产城", "以及", "研发中心", "总部基地", "专业园区"];

    /// <summary>Whether the words name something that is built at a place, and not a kind of thing.</summary>
    public static bool IsBuilt(ReadOnlySpan<char> name) =>
        Built.AtEnd(name) > 0 && (name[..Math.Min(6, name.Length)].IndexOfAny(Places) >= 0 || char.IsAsciiLetter(name[0])) && NotBuilt.AtStart(name) == 0 && Fits(name);

    /// <summary>Whether the words can name a project at all.</summary>
    public static bool Fits(ReadOnlySpan<char> name) =>
        name.Length is >= Shortest and <= Longest && !char.IsAsciiDigit(name[0]) && name.IndexOfAny(Separators) < 0 && !Kinds.IsIn(name);

    /// <summary>How many characters at the start are verbs that lead into the name.</summary>
    public static int LeadIn(ReadOnlySpan<char> name)
    {
        // A verb with less than a name behind it leads nowhere.
        var cut = 0;
        while (name.Length - cut > Shortest && Verbs.AtStart(name[cut..^Shortest]) is > 0 and var verb)
        {
            cut += verb;
        }

        return cut;
    }

    /// <summary>The name without the city it may carry, so that 深圳市软件产业基地 and 市软件产业基地 are one.</summary>
    public static string Core(string name)
    {
        var city = name.AsSpan(0, Math.Min(4, name.Length)).IndexOf('市');
        return city >= 0 && name.Length - city - 1 >= Shortest ? name[(city + 1)..] : name;
    }

    /// <summary>Whether one name is the other with a few words more inside: 某市新兴产业基地, 某市战略性新兴产业基地.</summary>
    public static bool IsFuller(string fuller, string name)
    {
        if (fuller.Length <= name.Length || fuller.Length - name.Length > MostInserted)
        {
            return false;
        }

        var head = fuller.AsSpan().CommonPrefixLength(name);
        return head >= LeastHead && name.Length - head >= LeastTail && fuller.EndsWith(name[head..], StringComparison.Ordinal);
    }
}
