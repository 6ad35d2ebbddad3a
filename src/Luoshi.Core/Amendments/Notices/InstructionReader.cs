using System.Collections.Immutable;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Notices;

/// <summary>Reads the instructions of an amending notice. Specified by example in docs/spec/amendments.md.</summary>
internal static class InstructionReader
{
    // No sentence that amends runs on longer, its quotations not counted; and no notice gives more orders.
    private const int LongestClause = 2000;
    private const int MostInstructions = 1000;

    private static readonly string[] Becomes =
        ["修改为", "调整为", "变更为", "更正为", "修订为", "替换为", "更改为", "更换为", "改为", "调整到", "调整至", "提高到", "提高至", "上调至", "上调为", "降低到", "降低至", "下调至", "下调为", "延长至", "延长到", "延期至", "延期到", "推迟至", "推迟到", "提前至", "提前到"];

    private static readonly string[] Adds = ["增加", "增补", "补充", "新增", "增列", "加入", "插入"];
    private static readonly string[] Deletes = ["删除", "删去", "取消", "去掉"];
    private static readonly string[] Roles = ["牵头", "主办", "责任", "配合", "协办", "负责", "承办", "实施", "参与"];
    private static readonly string[] Times = ["完成时限", "完成期限", "完成时间", "时限", "期限", "完成日期", "建成时间", "时间"];

    public static ImmutableArray<AmendingInstruction> Read(SourceDocument notice)
    {
        var read = ImmutableArray.CreateBuilder<AmendingInstruction>();
        PartName[] carried = [];
        foreach (var clause in NoticeClause.Of(notice))
        {
            foreach (var part in clause.Skeleton.Length > LongestClause || read.Count >= MostInstructions ? [] : Parts(clause))
            {
                if (new ClauseReader(clause, part).Read() is not { } instruction)
                {
                    continue;
                }

                // 将第三项中的“A”修改为“B”，“C”修改为“D”: the part that was named goes on to the end of the sentence.
                var where = instruction.Where.IsEmpty && part.Continues ? [.. carried] : instruction.Where;
                carried = [.. where];
                read.Add(instruction with { Line = notice.LineOf(clause.Span.Start), Span = clause.Span, Where = where });
            }
        }

        return read.ToImmutable();
    }

    /// <summary>A stretch of a clause that can hold an instruction of its own.</summary>
    internal readonly record struct Part(string Text, bool Continues);

    // “A”修改为“B”，“C”修改为“D”，删除“E” is three instructions; 将第三项，即…，修改为 is one.
    private static IEnumerable<Part> Parts(NoticeClause clause)
    {
        var text = WithoutLabel(clause.Skeleton);
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '，' && IsWhole(text.AsSpan(from, i - from)) && Begins(text.AsSpan(i + 1)))
            {
                yield return new(text[from..i], from > 0);
                from = i + 1;
            }
        }

        yield return new(text[from..], from > 0);
    }

    private static bool IsWhole(ReadOnlySpan<char> text) => Verb(text, Becomes).Length > 0 || Verb(text, Deletes).Length > 0 || Verb(text, Adds).Length > 0;

    private static bool Begins(ReadOnlySpan<char> text)
    {
        var own = text[..(text.IndexOf('，') is var comma && comma >= 0 ? comma : text.Length)];
        return Verb(own, Becomes).Length > 0 || Verb(own, Deletes).Length > 0 || (Verb(own, Adds).Length > 0 && !own.StartsWith("作为")) || own.StartsWith("其余") || own.StartsWith("其他");
    }

    internal static (int At, int Length) Verb(ReadOnlySpan<char> text, string[] verbs)
    {
        (int At, int Length) best = default;
        foreach (var verb in verbs)
        {
            var at = text.IndexOf(verb);
            if (at >= 0 && (best.Length == 0 || at < best.At || (at == best.At && verb.Length > best.Length)))
            {
                best = (at, verb.Length);
            }
        }

        return best;
    }

    // 一、 （二） 3. before an instruction number the notice itself.
    private static string WithoutLabel(string text)
    {
        var label = LabelReader.Read(NormalizedText.From(SourceDocument.FromText(string.Empty, text)), 0, text.Length);
        return label.Style is LabelStyle.None or LabelStyle.Article or LabelStyle.Annex || text.StartsWith('第') ? text : text[Math.Min(label.Length, text.Length)..];
    }

    /// <summary>Reads one stretch.</summary>
    private sealed class ClauseReader(NoticeClause clause, Part part)
    {
        private readonly string _text = part.Text;

        public AmendingInstruction? Read() =>
            Standing() ?? Insertion() ?? Deletion() ?? Becoming() ?? Addition() ?? (Amends() ? Made(InstructionKind.Unread, _text, string.Empty, string.Empty, string.Empty) : null);

        private AmendingInstruction? Standing()
        {
            if (_text.Contains("不变", StringComparison.Ordinal) && (_text.Contains("其余", StringComparison.Ordinal) || _text.Contains("其他", StringComparison.Ordinal) || _text.Contains("其它", StringComparison.Ordinal)))
            {
                return Made(InstructionKind.Unchanged, string.Empty, string.Empty, string.Empty, string.Empty);
            }

            // 关于废止…的通知 is a title; the sentence that does it follows.
            var title = _text.EndsWith("通知", StringComparison.Ordinal) || _text.EndsWith("决定", StringComparison.Ordinal) || _text.EndsWith("公告", StringComparison.Ordinal);
            return title ? null : _text.Contains("废止", StringComparison.Ordinal) || _text.Contains("停止执行", StringComparison.Ordinal)
                ? Made(InstructionKind.Repeal, string.Empty, clause.Words(_text), string.Empty, string.Empty)
                : null;
        }

        // 在“A”后增加“B”; 在第三项后增加一项，作为第四项：“B”.
        private AmendingInstruction? Insertion()
        {
            var verb = Verb(_text, Adds);
            if (verb.Length == 0 || LastQuote() is not { } added)
            {
                return null;
            }

            var head = _text[..verb.At].TrimEnd('，');
            var after = head.EndsWith('后') || head.EndsWith("之后", StringComparison.Ordinal) || head.EndsWith("后面", StringComparison.Ordinal);
            var before = head.EndsWith('前') || head.EndsWith("之前", StringComparison.Ordinal) || head.EndsWith("前面", StringComparison.Ordinal);
            if (!after && !before)
            {
                return null;
            }

            var quotes = head.Where(NoticeClause.IsQuote).ToList();
            var names = PartNames.Take(clause, head, out _);
            if (quotes.Count == 0)
            {
                return after && names.Count > 0 ? Made(InstructionKind.InsertPart, head, string.Empty, string.Empty, added) : null;
            }

            var kind = after ? InstructionKind.InsertAfter : InstructionKind.InsertBefore;
            return Made(kind, WithoutLast(head, quotes[^1]), string.Empty, Quoted(quotes[^1]), added);
        }

        private AmendingInstruction? Deletion()
        {
            var verb = Verb(_text, Deletes);
            if (verb.Length == 0 || Verb(_text, Becomes).Length > 0)
            {
                return null;
            }

            var quotes = _text.Where(NoticeClause.IsQuote).ToList();
            return quotes.Count > 0 ? Made(InstructionKind.Delete, WithoutLast(_text, quotes[^1]), string.Empty, Quoted(quotes[^1]), string.Empty)
                : PartNames.Take(clause, _text, out _).Count > 0 ? Made(InstructionKind.DeletePart, _text, string.Empty, string.Empty, string.Empty)
                : null;
        }

        private AmendingInstruction? Becoming()
        {
            var verb = Verb(_text, Becomes);
            if (verb.Length == 0)
            {
                return null;
            }

            var (head, tail) = (_text[..verb.At], _text[(verb.At + verb.Length)..].TrimStart('：', '，'));
            head = head.EndsWith('均') ? head[..^1] : head.EndsWith("统一", StringComparison.Ordinal) ? head[..^2] : head;
            var becomes = tail.FirstOrDefault(NoticeClause.IsQuote) is var quote and not '\0' ? Quoted(quote) : Bare(tail);
            if (becomes.Length == 0)
            {
                return null;
            }

            var from = head.LastIndexOf('由');
            from = from < 0 ? head.LastIndexOf('从') : from;
            if (from >= 0 && Turned(head[..from], Bare(head[(from + 1)..]), becomes) is { } turned)
            {
                return turned;
            }

            var quotes = head.Where(NoticeClause.IsQuote).ToList();
            if (Dated(head) is { } dated)
            {
                return Made(InstructionKind.ChangeDate, dated, clause.Words(Subject(dated)), string.Empty, becomes);
            }

            if (quotes.Count > 0 && head.TrimEnd('的', '一', '段', '句', '表', '述', '内', '容', '文', '字').EndsWith(quotes[^1]))
            {
                return Made(InstructionKind.Replace, WithoutLast(head, quotes[^1]), string.Empty, Quoted(quotes[^1]), becomes);
            }

            return tail.Any(NoticeClause.IsQuote) && (PartNames.Take(clause, head, out _).Count > 0)
                ? Made(InstructionKind.ReplacePart, head, string.Empty, string.Empty, becomes)
                : null;
        }

        // …由甲调整为乙: a unit, a date or an amount, as the words before say.
        private AmendingInstruction? Turned(string head, string was, string becomes)
        {
            if (was.Length == 0)
            {
                return null;
            }

            var role = Array.Find(Roles, r => head.EndsWith(r + "单位", StringComparison.Ordinal) || head.EndsWith(r + "部门", StringComparison.Ordinal));
            if (role is not null)
            {
                return Made(InstructionKind.MoveDuty, head[..^(role.Length + 2)], role, was, becomes);
            }

            return Dated(head) is { } dated ? Made(InstructionKind.ChangeDate, dated, clause.Words(Subject(dated)), was, becomes)
                : was.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || was.Any(Numerals.IsNumeral) ? Made(InstructionKind.ChangeTarget, head, clause.Words(Subject(head)), was, becomes)
                : Made(InstructionKind.Replace, head, string.Empty, was, becomes);
        }

        // 增加县教育局为配合单位.
        private AmendingInstruction? Addition()
        {
            var verb = Verb(_text, Adds);
            var becomes = _text.LastIndexOf('为');
            if (verb.Length == 0 || becomes < verb.At + verb.Length || Array.Find(Roles, r => _text.AsSpan(becomes + 1).StartsWith(r)) is not { } role)
            {
                return null;
            }

            return Made(InstructionKind.MoveDuty, _text[..verb.At], role, string.Empty, Bare(_text[(verb.At + verb.Length)..becomes]));
        }

        // 完成时限, with or without 的 and 由 behind it: what stands before is what it is about.
        private static string? Dated(string head)
        {
            head = head.TrimEnd('，');
            var time = Array.Find(Times, t => head.EndsWith(t, StringComparison.Ordinal));
            return time is null ? null : head[..^time.Length].TrimEnd('的');
        }

        private bool Amends() =>
            Verb(_text, Becomes).Length > 0 || (Verb(_text, Deletes).Length > 0 && _text.Any(NoticeClause.IsQuote)) || (Verb(_text, Adds).Length > 0 && _text.Any(NoticeClause.IsQuote) && _text.Contains('在', StringComparison.Ordinal));

        private AmendingInstruction Made(InstructionKind kind, string head, string subject, string old, string @new)
        {
            var names = PartNames.Take(clause, head, out var rest);
            names.AddRange(rest.Where(NoticeClause.IsQuote).Select(c => new PartName(Quoted(c), null, string.Empty, false)).Where(n => subject != n.Words));
            var everywhere = _text.Contains('均', StringComparison.Ordinal) || _text.Contains("统一", StringComparison.Ordinal) || _text.Contains("全文", StringComparison.Ordinal);
            return new(kind, 1, default, [.. names], subject, old, @new, everywhere);
        }

        // What a date or an amount is about: without 将, the parts, and the words for what is changed.
        private string Subject(string head)
        {
            PartNames.Take(clause, head, out var rest);
            rest = rest.TrimStart('将', '把', '中', '的', '，').TrimEnd('的', '值');
            foreach (var tail in (string[])["目标", "指标", "任务", "项目", "的"])
            {
                rest = rest.Length > tail.Length && rest.EndsWith(tail, StringComparison.Ordinal) ? rest[..^tail.Length] : rest;
            }

            return rest;
        }

        private string? LastQuote() => _text.LastOrDefault(NoticeClause.IsQuote) is var quote and not '\0' ? Quoted(quote) : null;

        private string Quoted(char placeholder) => clause.Quotes[placeholder - NoticeClause.FirstQuote];

        private string Bare(string text) => clause.Words(text).Trim('，', '：', '的', '“', '”');

        private static string WithoutLast(string text, char placeholder) => text.Remove(text.LastIndexOf(placeholder), 1);
    }
}
