namespace Luoshi.Core.Semantics.Quantities;

/// <summary>What a unit measures.</summary>
internal enum UnitClass
{
    /// <summary>No unit at all.</summary>
    None,

    /// <summary>%, 个百分点.</summary>
    Share,

    /// <summary>个, 家, 项: counts things.</summary>
    Count,

    /// <summary>元.</summary>
    Money,

    /// <summary>Area, length, mass, energy and the like.</summary>
    Physical,

    /// <summary>年, 天, 工作日.</summary>
    Time,

    /// <summary>倍, 番.</summary>
    Multiple,
}

/// <summary>The units of measure that plans use, as they are written.</summary>
internal static class UnitLexicon
{
    private static readonly string[] Multipliers = ["万亿", "千亿", "百亿", "亿", "千万", "百万", "万", "千", "百", "十"];

    private static readonly (UnitClass Class, string[] Words)[] Classes =
    [
        (UnitClass.Share, ["%", "‰", "个百分点", "百分点", "个基点", "成"]),
        (UnitClass.Money, ["元", "美元", "欧元", "港元", "人民币"]),
        (UnitClass.Physical,
        [
            "平方米", "平方公里", "平方千米", "平米", "㎡", "km²", "m²", "亩", "公顷", "公里", "千米", "车道公里", "米", "厘米", "毫米",
            "立方米", "m³", "升", "毫升", "吨标准煤", "吨标煤", "千克标准煤", "千克标煤", "公斤标准煤", "克标准煤", "克标煤", "吨", "千克", "公斤", "斤", "克", "毫克", "微克", "标准立方米", "标立方米", "标方", "蒸吨", "载重吨", "重量箱", "英里", "纳米", "微米", "摄氏度", "℃", "GWh", "MWh", "TWh", "dB", "海里", "千瓦时", "千瓦", "兆瓦时", "兆瓦", "吉瓦", "瓦",
            "度", "千伏安", "千伏", "伏", "分贝", "标准箱", "标箱", "TEU", "Mbps", "Gbps", "兆", "PFLOPS", "EFLOPS", "TB", "PB",
            "km", "cm", "mm", "m", "kg", "mg", "μg", "µg", "ug", "kW", "MW", "GW", "kWh", "L", "t", "方", "立方",
        ]),
        (UnitClass.Time,
        [
            "年", "个月", "月", "天", "日", "小时", "个小时", "分钟", "秒", "个工作日", "工作日", "个自然日", "周年", "周岁", "周", "岁", "个年度", "个季度", "学年", "个学年", "年级", "点",
        ]),
        (UnitClass.Multiple, ["倍", "番"]),
        (UnitClass.Count,
        [
            "个", "家", "项", "件", "所", "座", "条", "名", "人次", "人", "户", "宗", "处", "台套", "台", "套", "辆", "批次", "批", "种", "路", "机架", "幅", "端口", "张床位", "张", "床", "次", "场次", "场", "期",
            "门", "支", "栋", "幢", "间", "片", "块", "株", "头", "只", "艘", "架次", "架", "列", "部", "本", "册", "篇", "份", "例", "起", "位", "对", "组", "类",
            "轮", "口", "眼", "盏", "根", "标段", "班次", "班", "团", "单", "笔", "款", "对口", "站", "科", "村", "万人", "车次", "户次", "课时", "学时", "学位", "家次", "件次", "棵", "尾", "羽", "亩次", "届", "版", "封", "枚", "颗", "回", "道", "员",
            "分", "箱", "瓶", "桶", "席", "群", "机位", "泊位", "车位", "床位", "托位", "标台", "路", "人年", "人月", "人天",
        ]),
    ];

    private static readonly Dictionary<char, List<(string Word, UnitClass Class)>> ByFirst = Build();

    /// <summary>The unit at the start of a stretch: its length, multiplier included, and what it measures.</summary>
    public static (int Length, UnitClass Class) Read(ReadOnlySpan<char> rest)
    {
        var multiplier = 0;
        foreach (var word in Multipliers)
        {
            if (rest.StartsWith(word))
            {
                multiplier = word.Length;
                break;
            }
        }

        // 10万余人: 余 stands between the multiplier and the unit, and is part of neither.
        var more = multiplier > 0 && rest.Length > multiplier && rest[multiplier] is '余' or '多' ? 1 : 0;
        var (length, kind) = ReadBase(rest[(multiplier + more)..]);
        multiplier += length > 0 ? more : 0;
        if (length == 0)
        {
            return multiplier > 0 && !rest[..multiplier].SequenceEqual("十") && !rest[..multiplier].SequenceEqual("百") && !rest[..multiplier].SequenceEqual("千")
                ? (multiplier, UnitClass.Count)
                : (0, UnitClass.None);
        }

        return (multiplier + length + ReadPer(rest[(multiplier + length)..]), kind);
    }

    /// <summary>The length of a bracket behind a unit that counts the same things by another name: 台（套）, 辆（艘）; 0 for none.</summary>
    public static int ReadOther(ReadOnlySpan<char> rest)
    {
        var close = rest.Length > 2 && rest[0] == '（' ? rest[..Math.Min(rest.Length, 5)].IndexOf('）') : -1;
        return close > 1 && ReadBase(rest[1..close]) is (var length, UnitClass.Count) && length == close - 1 ? close + 1 : 0;
    }

    private static (int Length, UnitClass Class) ReadBase(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !ByFirst.TryGetValue(rest[0], out var words))
        {
            return (0, UnitClass.None);
        }

        foreach (var (word, kind) in words)
        {
            if (rest.StartsWith(word) && !RunsOn(word, rest[word.Length..]))
            {
                return (word.Length, kind);
            }
        }

        return (0, UnitClass.None);
    }

    // 5m is metres, 5mg is not; 2万方 is cubic metres, 三方面 is not.
    private static bool RunsOn(string word, ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && ((char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(rest[0])) || (word.Length == 1 && OpensWord(word[0], rest[0])));

    // 单位, 本市, 部门, 项目: a word that only opens like a unit, behind a number of something else.
    private static bool OpensWord(char unit, char next) => unit switch
    {
        '方' => "面式案向法米位便".Contains(next),
        '单' => "位户个一项次价独纯元".Contains(next),
        '本' => "市省县区地科部身文级着一".Contains(next),
        '部' => "门分委署级队长".Contains(next),
        '项' => next == '目',
        '条' => "件例款".Contains(next),
        '批' => "准复".Contains(next),
        '种' => "植养子".Contains(next),
        '处' => "理置罚于室".Contains(next),
        '场' => "所地馆".Contains(next),
        '对' => "接象于外".Contains(next),
        '组' => "织建成".Contains(next),
        '类' => "型别".Contains(next),
        '团' => "队体结".Contains(next),
        '科' => "技学研室".Contains(next),
        '期' => "间限末".Contains(next),
        '起' => "来草步".Contains(next),
        '支' => "持付出部撑农".Contains(next),
        '根' => "据本".Contains(next),
        '道' => "路德".Contains(next),
        '份' => next == '额',
        '例' => "如会行外".Contains(next),
        '分' => "别类布之配解析批散工管支局校区店厂院馆站会".Contains(next),
        '群' => "众体岛".Contains(next),
        '度' => "假过".Contains(next),
        '升' => "级学至".Contains(next),
        '克' => "服难".Contains(next),
        '天' => "然津气".Contains(next),
        '元' => "旦素件".Contains(next),
        '成' => "立为果功效本员品都交长熟人年绩".Contains(next),
        '位' => "于置居列".Contains(next),
        '台' => "湾州账".Contains(next),
        '口' => "岸径".Contains(next),
        '员' => next == '工',
        '路' => "径线面段灯网口况边由公车长基局".Contains(next),
        '村' => "民庄委".Contains(next),
        _ => false,
    };

    // 元/年, 毫克/立方米, 吨标准煤/万元.
    private static int ReadPer(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("每秒") || rest.StartsWith("每日") || rest.StartsWith("每天") || rest.StartsWith("每年"))
        {
            return 2;
        }

        if (rest.Length < 2 || rest[0] != '/')
        {
            return 0;
        }

        if (rest[1] is '时' or 's' or 'h' or 'd' or 'a')
        {
            return 2;
        }

        var (length, kind) = ReadBase(rest[1..]);
        if (kind == UnitClass.None && rest.Length > 2 && rest[1] is '万' or '百' or '千')
        {
            (length, kind) = ReadBase(rest[2..]);
            length++;
        }

        return kind == UnitClass.None ? 0 : length + 1;
    }

    private static Dictionary<char, List<(string, UnitClass)>> Build()
    {
        var table = new Dictionary<char, List<(string Word, UnitClass Class)>>();
        foreach (var (kind, words) in Classes)
        {
            foreach (var word in words)
            {
                if (!table.TryGetValue(word[0], out var list))
                {
                    table[word[0]] = list = [];
                }

                list.Add((word, kind));
            }
        }

        foreach (var list in table.Values)
        {
            list.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        }

        return table;
    }
}
