using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>The verbs and signs that tell a promised quantity from any other number.</summary>
internal static class Vocabulary
{
    /// <summary>Verbs between an indicator and its value: 工业总产值达到6300亿元. The longest first.</summary>
    public static readonly WordList Reaching = WordList.LongestFirst(
        "达到", "达", "分别达到", "依次达到", "依次", "做到", "均达到", "总体达到", "力争达到", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增至", "扩大到", "扩大至",
        "恢复到", "恢复至", "缩小到", "缩小至", "下降到", "下降至", "降低到", "降低至", "降到", "降至", "减少到", "减少至", "压减到", "压减至", "压缩到", "压缩至", "缩短到", "缩短至", "压缩在", "缩减至",
        "保持在", "稳定在", "控制在", "维持在", "实现", "完成", "占", "为", "是", "至", "到", "新增",
        "再降", "力争", "确保", "争取", "累计", "合计", "总计", "共", "共计", "均", "各", "再", "全部", "总体", "年均", "平均", "有", "分别", "累计达到", "突破", "优于", "好于", "维持", "保持", "用时", "翻");

    /// <summary>Verbs of growth: they belong to the name of a rate (产值年均增长6.5%), not to that of a level.</summary>
    public static readonly WordList Growing = WordList.LongestFirst("增长", "比增", "同比增", "年均增长", "年增长", "同比增长", "累计增长", "累计下降", "年均下降", "同比下降");

    /// <summary>Verbs of other change, which are not part of the name.</summary>
    public static readonly WordList Changing = WordList.LongestFirst("下降", "降低", "减少", "提高", "提升", "增加", "上升", "压减", "削减", "净增");

    /// <summary>Words that ask, between a name and its value: 走访率要达到100%.</summary>
    public static readonly WordList Modal = WordList.LongestFirst("要", "应", "须", "需", "拟", "将", "可", "至少", "最少", "不少于", "原则上", "按", "拟按", "应当", "务必", "逐步", "稳步", "进一步", "全面", "预期", "预计", "大幅", "持续", "总体上", "一般", "拟安排", "年内", "安排", "总计划", "双双");

    /// <summary>What a density is per: 每千人口不少于10个托位.</summary>
    public static readonly WordList PerPeople = ["每千", "每万", "每百", "每十万"];

    /// <summary>Verbs of taking a place in an order: 综合排名进入全省前10名.</summary>
    public static readonly WordList Placing = ["进入", "跻身", "位居", "位列", "稳居", "保持", "力争", "争取", "达到", "居全", "列全", "排全", "进全", "在全"];

    /// <summary>Verbs that move others to act: the deed follows the things counted (引导30家企业入园).</summary>
    public static readonly WordList Moved = WordList.LongestFirst("为", "推动", "引导", "支持", "鼓励", "帮助", "组织", "推进", "促进", "指导", "助力", "带动", "协调", "扶持", "选派", "在", "有", "动员", "发动", "遴选", "选择", "选取", "选定", "确定", "确保", "力争", "保障", "促成", "培育");

    /// <summary>Where the deed opens that the counted things do.</summary>
    public static readonly WordList Deeds = ["免费", "提供", "办理", "发放", "安装", "与", "大力", "开展", "签约", "入园", "扩容", "上云", "上市", "参与", "参加", "实施", "实现", "完成", "进行", "作试点", "作为", "通光纤", "通硬化路", "通客车", "配备", "配齐", "建有", "设有", "升级", "转型", "达到", "达标", "申报", "创建", "建立", "建成", "入驻", "入库", "落户", "落地", "开工", "竣工", "投产", "复工", "复产", "试点", "先行先试", "率先", "探索", "纳入", "接入", "获评", "晋升", "就诊", "就业", "脱贫", "提档", "晋级", "赴", "进入", "成为", "规划"];

    /// <summary>What opens like a verb of making and belongs to the name: 新增床位, 建设用地, 发展速度.</summary>
    public static readonly WordList Measured = ["新增", "增加", "增设", "净增", "新增加", "减少", "压减", "压降", "削减", "减排", "节约", "建成区", "建设用地", "建设规模", "建设面积", "建设投资", "建设资金", "发展速度", "发展资金", "投入强度", "投入资金", "服务业", "服务人口", "服务对象", "开发区", "培训基地", "覆盖", "供应链", "有效", "支持资金", "实施方案", "绿化覆盖", "减排", "送戏", "送书", "送电影", "放映", "储备粮", "安置房", "改造任务"];

    /// <summary>Verbs of falling: without them a cut would read as a level (煤炭消费量减少80万吨).</summary>
    public static readonly WordList Falling = WordList.LongestFirst("下降", "降低", "减少", "压减", "削减", "累计下降", "年均下降", "同比下降", "累计减少");

    /// <summary>Verbs that make something which is then counted: 建成25个专业园.</summary>
    public static readonly WordList Making = WordList.LongestFirst(
        "建成", "建设", "新建", "改建", "扩建", "改扩建", "新改扩建", "新增", "增加", "增设", "增建", "培育", "培养", "引进", "引入", "招引", "引育", "创建", "打造", "完成", "形成", "设置", "设立",
        "配备", "配置", "组建", "选择", "选取", "选定", "遴选", "评选", "推广", "改造", "启动", "建立", "投入", "安排", "发展", "认定", "推出", "举办", "开展", "组织", "培训", "招聘", "整治",
        "治理", "消除", "淘汰", "关停", "清理", "拆除", "修复", "造林", "绿化", "布局", "聚集", "集聚", "吸引", "孵化", "转化", "申报", "获批", "获得", "制定", "制订", "修订", "制修订", "发布",
        "开发", "开通", "投放", "购置", "供应", "储备", "盘活", "腾退", "共建", "累计创建", "实施", "掌握", "力争有", "确保", "有", "建", "设", "筹建", "筹措", "筹集", "募集", "新开工", "开工", "竣工", "建好", "办好", "抚育", "安装", "铺装", "除险加固", "加固", "整修", "修缮", "硬化", "拓宽", "新改建", "修建", "加装", "检测", "创评", "新设", "布建", "改培", "增殖", "接收",
        "实现", "打通", "架设", "铺设", "更新", "更换", "提升", "扶持", "支持", "帮扶", "转移", "安置", "新招收", "招收", "招生", "选派", "选聘", "派驻", "争取", "落户", "落地", "签约", "储备", "谋划", "推进", "促成", "扩大", "巩固", "新培育", "再建", "续建", "改善", "种植", "补植", "栽植", "新栽", "收储", "出让", "供给", "创成", "命名", "评定", "创办", "开设", "设定", "布设", "覆盖", "惠及", "服务", "带动", "吸纳", "解决", "救助", "资助", "发放", "减少", "压减", "压降", "削减", "减排", "节约", "替代", "储", "完善", "优化", "出台", "编制", "建有", "拥有", "选树", "推介", "输送", "整合", "归集", "汇聚", "接入", "走访", "签订", "办结", "接待", "放映", "演出", "送戏", "送书", "送电影", "集中", "重点打造", "重点建设", "重点培育", "确定");

    /// <summary>Units of measure follow these where a figure is given per something: 每平方公里.</summary>
    public static readonly WordList Openings = WordList.LongestFirst(
        "其中", "免费", "全部", "并", "且", "以及", "及", "和", "与", "、", "，", "；", "：", "—", "力争", "争取", "确保", "实现", "使", "推动", "促进", "努力", "全面", "基本", "到", "至", "保证", "做到", "促使", "预计", "计划", "进一步", "同时", "一是", "二是", "三是", "四是", "五是", "按照", "着力", "今年", "全年", "当年", "将", "要", "完成", "引导", "加快", "逐步", "原则上", "我国", "推进", "共", "累计", "预计", "至少", "最少", "含", "包括", "包含", "其中含", "主要包括", "拟", "需", "应", "大力", "积极", "持续", "或", "分别", "依次", "各", "共计", "合计", "总计", "稳步", "支持", "鼓励", "推动建设", "加强", "对", "在", "全力", "每年", "年内", "新一轮", "启动", "抓好", "做好");

    /// <summary>Money that is paid, levied or granted case by case is no target.</summary>
    public static readonly WordList CaseByCase =
    [
        "补助", "补贴", "奖励", "奖补", "资助", "给予", "罚款", "处以", "收取", "征收", "计征", "减按", "减免", "免收", "贴息", "注册资本", "代偿", "扣除", "报销", "补偿", "奖金", "一次性", "收费标准", "缴纳", "赔偿", "罚金", "押金", "保证金",
    ];

    /// <summary>The same words, to be found in one pass.</summary>
    public static readonly WordList Paying = ["补助", "补贴", "奖励", "奖补", "资助", "贴息", "罚款", "处以", "收取", "征收", "减免", "报销", "补偿", "赔偿", "支付", "给付"];

    /// <summary>Money sought or spent as a whole is, although such words stand beside it.</summary>
    public static readonly WordList Raising = ["争取", "筹措", "筹集", "投入", "安排", "落实", "整合"];

    /// <summary>Verbs that move a value to a new one.</summary>
    public static readonly WordList Moving = ["降至", "降到", "下降到", "下降至", "降低到", "降低至", "提高到", "提高至", "提升到", "提升至", "提升为", "增加到", "增长到", "压减至", "压降至", "扩大到", "缩短至", "压缩至"];

    /// <summary>Conditions of admission are no targets.</summary>
    public static readonly WordList Admission = ["应有", "应具备", "须具备", "需具备", "应当具有", "须有", "应符合", "申报条件", "是指", "指城区"];

    /// <summary>Signs that a sentence tells what is already so.</summary>
    public static readonly WordList Reached = ["目前", "截至", "截止", "以来", "已建成", "已达", "已累计", "去年", "上年末", "近年来", "累计已", "已完成", "已实现", "已经", "过去", "回顾"];

    /// <summary>The length of the first word that ends the text; 0 for none.</summary>
    public static int EndsWithAny(ReadOnlySpan<char> text, WordList words) => words.AtEnd(text);

    /// <summary>The length of the first word that starts the text; 0 for none.</summary>
    public static int StartsWithAny(ReadOnlySpan<char> text, WordList words) => words.AtStart(text);

    /// <summary>Whether any of the words stands in the text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, WordList words) => words.IsIn(text);
}
