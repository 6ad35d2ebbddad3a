using System.Buffers;
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
        "督查室", "研究室", "档案馆", "图书馆", "电视台", "广电台", "报社", "海关", "口岸办", "中支", "各地", "各市", "各县", "各区", "各乡镇", "市区", "县区", "县市", "县级市", "镇街", "街镇", "林场", "农场", "社区",
        "营管部", "卫生院", "卫生室", "中学", "小学", "幼儿园", "党校", "高校", "院校", "农村信用社", "信用社", "农信社", "供销社", "合作社", "联社", "基金会", "理事会", "党支部", "党总支", "团支部",
        "人大", "政协", "武警", "驻军", "军分区", "军区", "警备区", "部队", "人防", "博物馆", "科技馆", "文化馆", "美术馆", "体育馆", "展览馆", "服务站", "服务所", "供电所", "林业站", "景区", "保税区", "示范区", "试验区", "度假区", "保护区", "物业",
        "村", "各村", "县（区）", "区（县）", "两委", "各镇", "各街", "各部门", "各单位", "各园区", "各片区", "街区", "市直", "成员单位", "专班", "工作组", "协调组", "联盟", "分公司", "报社", "电厂", "水厂", "自来水厂", "总工会", "红十字会",
        "部", "委", "联", "协", "办", "局", "厅", "署", "院", "会", "处", "科", "站", "所", "社", "队", "室", "台", "行", "小组", "工作组", "省", "区县", "镇", "乡", "州",
    ];

    // Words that end like a body but are none.
    private static readonly WordList NotBodies =
    [
        "机会", "社会", "关联", "互联", "物联", "串联", "并联", "妥协", "自行", "协会等", "全部", "内部", "外部", "干部", "总部", "西部", "东部", "中部", "北部", "南部", "各会", "场所", "住所", "大会", "委托", "局部",
        "乡镇企业家", "举办", "承办", "主办", "协办", "经办", "兴办", "创办", "执行", "进行", "实行", "试行", "推行", "银行业", "落实处", "好处", "何处", "之处", "处处",
        "依法查处", "学科", "医科", "本科", "网站", "车站", "带队", "组队", "领队", "农村", "乡村", "新农村", "进村", "入村", "驻村", "山村", "渔村", "示范村", "先进行",
        "再进行", "之行", "各行", "全社", "分所", "制度办", "照办", "交办", "转办", "代办", "领办", "开办", "新办", "帮办", "一次办", "马上办", "网上办", "通办", "联办",
        "好办", "怎么办", "并行", "运行", "发行", "履行", "先行", "通行", "流行", "举行", "可行", "平行", "品行", "飞行", "步行", "出行", "绿色出行", "随行", "同行",
        "内行", "理科", "工科", "文科", "专科", "场站", "泵站", "驿站", "电站", "加油站", "充电站", "中转站", "收费站", "厕所", "诊所", "会所", "居所", "处所", "哨所",
        "办公场所", "公共场所", "将会", "不会", "聚会", "集会", "晚会", "峰会", "年会", "展会", "博览会", "洽谈会", "推介会", "座谈会", "研讨会", "现场会", "推进会", "调度会",
        "例会", "运动会", "音乐会", "说明会", "发布会", "听证会", "交流会", "对接会", "招聘会", "农交会",
    ];

    // Fields of work that stand for the body in charge of them: 市发改, 财政.
    private static readonly WordList Fields =
    [
        "发改", "发展改革", "教育", "教体", "科技", "工信", "经信", "经发", "公安", "民政", "司法", "财政", "人社", "人力社保", "人力资源社会保障", "人力资源和社会保障", "自然资源", "国土", "国土资源", "环保", "生态环境", "住建", "建设",
        "住房城乡建设", "住房和城乡建设", "规划", "自然资源规划", "自然资源和规划", "交通", "交通运输", "水利", "水务", "农业", "农业农村", "农牧", "林业", "林草", "畜牧", "商务", "文旅", "文广旅", "文化", "文化旅游", "文化和旅游", "旅游", "卫健", "卫计", "卫生", "卫生健康", "应急", "应急管理", "安监", "审计",
        "国资", "国资监管", "市监", "市场监管", "工商", "质监", "食药监", "体育", "统计", "扶贫", "乡村振兴", "医保", "医疗保障", "金融", "信访", "税务", "气象", "消防", "城管", "城市管理", "综合执法", "行政审批", "政务服务", "大数据", "网信", "宣传", "组织", "统战", "编办", "机构编制", "纪检监察", "政法",
        "电力", "供电", "电信", "移动", "联通", "铁塔", "广电", "邮政", "通信", "烟草", "石油", "石化", "燃气", "供水", "盐务", "粮食", "粮食和储备", "物资储备", "供销", "档案", "地震", "海事", "海洋", "渔业", "口岸", "海关", "机关事务", "退役军人", "退役军人事务", "民宗", "民族宗教", "侨务", "台办", "外办", "外事", "人防", "园林", "房管", "公积金", "社保", "工会", "共青团", "妇联", "残联",
    ];

    private static readonly WordList FieldPrefixes = ["自治区", "市", "县", "区", "省", "州", "旗", "镇", "盟", "各级", "全市", "市级", "县级", "省级", "区级", "属地", "国网"];

    // Kinds of body: no name of one.
    private static readonly WordList Kinds =
        ["企业", "龙头企业", "公司", "集团", "学校", "单位", "部门", "机构", "高校", "院校", "协会", "学会", "商会", "医院", "银行", "大学", "中心", "社区", "村", "行业协会", "中小企业", "科研院所", "研究机构", "合作社", "幼儿园", "园区", "政府", "委员会", "两委", "主管部门", "主管单位", "物业"];

    // What a bracket holds that belongs to the name of a group: （市、区）, （社区）.
    private static readonly SearchValues<char> LevelSigns = SearchValues.Create("（）〔〕、市县区州盟旗乡镇街道社村地省级/");

    private static readonly WordList GroupOpenings = ["各", "相关", "有关", "其他"];

    private static readonly WordList GroupEndings = ["有关部门", "相关部门", "有关单位", "相关单位", "成员单位"];

    /// <summary>Whether the text can be the name of a unit.</summary>
    public static bool IsUnit(ReadOnlySpan<char> name) =>
        name.Length is >= 2 and <= Longest && NotBodies.AtEnd(name) == 0 && EndsLikeUnit(TrimNote(name)) && !HoldsStop(name);

    // A stop outside brackets; 区县（自治县，以下简称区县）政府 has its own inside.
    private static bool HoldsStop(ReadOnlySpan<char> name)
    {
        var depth = 0;
        foreach (var c in name)
        {
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth <= 0 && c is '。' or '；' or '，' or '：')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of the name without a note behind it: 市民政局（老龄办） is 市民政局; 各村（社区） is written so.</summary>
    public static int WithoutNote(ReadOnlySpan<char> name)
    {
        var open = NoteStart(name);
        return open > 1 && name[open..].IndexOfAnyExcept(LevelSigns) >= 0 ? open : name.Length;
    }

    /// <summary>The name without an aside that defines a word: 各区县（自治县，以下简称区县）政府 is 各区县政府.</summary>
    public static string WithoutAside(string name)
    {
        var defined = name.IndexOf("简称", StringComparison.Ordinal);
        var open = defined < 0 ? -1 : name.AsSpan(0, defined).LastIndexOfAny('（', '(');
        var close = open > 0 ? name.AsSpan(defined).IndexOfAny('）', ')') : -1;
        return close < 0 ? name : string.Concat(name.AsSpan(0, open), name.AsSpan(defined + close + 1));
    }

    /// <summary>Whether the word means a kind of body rather than one: 企业.</summary>
    public static bool IsKind(ReadOnlySpan<char> name) => Kinds.Has(name);

    /// <summary>Whether the name is that of a field of work, which stands for the body in charge of it: 市发改, 财政.</summary>
    public static bool IsField(ReadOnlySpan<char> name)
    {
        var prefix = FieldPrefixes.AtStart(name);
        return Fields.Has(name) || (prefix > 0 && Fields.Has(name[prefix..]));
    }

    /// <summary>Whether the last characters are those of a body.</summary>
    public static bool EndsLikeUnit(ReadOnlySpan<char> name) => Endings.AtEnd(name) > 0;

    /// <summary>Whether the name stands for several bodies: 各区政府, 相关部门, 新区管委会 without a name of its own.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name) =>
        GroupOpenings.AtStart(name) > 0 || GroupEndings.AtEnd(name) > 0 || name.SequenceEqual("新区管委会");

    private static ReadOnlySpan<char> TrimNote(ReadOnlySpan<char> name) => NoteStart(name) is > 0 and var open ? name[..open] : name;

    // Where the bracket opens that ends the name; -1 where none does.
    private static int NoteStart(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[^1] is not ('）' or '〕'))
        {
            return -1;
        }

        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] is '）' or '〕' ? 1 : name[i] is '（' or '〔' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
