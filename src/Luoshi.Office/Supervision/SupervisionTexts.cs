using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Supervision;

/// <summary>What people are told of supervision cases.</summary>
internal static class SupervisionTexts
{
    public static ImmutableDictionary<string, Func<LocalizedText, LocalizedText>> Notices { get; } = new Dictionary<string, Func<LocalizedText, LocalizedText>>
    {
        ["supervision.proposed"] = title => new($"“{title.Zh}”已拟办，请决定是否立项。", $"\"{title.En}\" is proposed: decide whether to supervise it."),
        ["supervision.established"] = title => new($"“{title.Zh}”已立项，请交办。", $"\"{title.En}\" is to be supervised: issue the notice."),
        ["supervision.declined"] = title => new($"“{title.Zh}”不予立项，请修改拟办意见或列为阅知。", $"\"{title.En}\" was declined: propose it anew or note it."),
        ["supervision.issued"] = title => new($"“{title.Zh}”已交办，请签收并按期办理。", $"\"{title.En}\" was issued to you: sign for it and act in time."),
        ["supervision.urged"] = title => new($"催办：“{title.Zh}”，请抓紧办理。", $"Reminder: \"{title.En}\" waits for you; please make haste."),
        ["supervision.extension-asked"] = title => new($"“{title.Zh}”申请延期，请审批。", $"An extension is asked for in \"{title.En}\": decide on it."),
        ["supervision.extended"] = title => new($"“{title.Zh}”准予延期，请按新期限办理。", $"\"{title.En}\" was extended: act by the new day."),
        ["supervision.not-extended"] = title => new($"“{title.Zh}”不准延期，请按原期限办理。", $"\"{title.En}\" was not extended: act by the day that was set."),
        ["supervision.answered"] = title => new($"“{title.Zh}”已反馈，请核查。", $"\"{title.En}\" was answered: check the answer."),
        ["supervision.verified"] = title => new($"“{title.Zh}”核查通过，请报请销号。", $"\"{title.En}\" was found done: ask for its closure."),
        ["supervision.returned"] = title => new($"“{title.Zh}”退回重办，请按意见重新办理。", $"\"{title.En}\" came back: do it anew as the finding says."),
        ["supervision.closure-asked"] = title => new($"“{title.Zh}”报请销号，请审批。", $"Closure is asked for in \"{title.En}\": decide on it."),
        ["supervision.closed"] = title => new($"“{title.Zh}”已销号。", $"\"{title.En}\" is closed."),
        ["supervision.closure-returned"] = title => new($"“{title.Zh}”销号材料退回，请补正后再报。", $"The closure of \"{title.En}\" came back: complete it and ask again."),
        ["supervision.stopped"] = title => new($"“{title.Zh}”已终止，无需办理。", $"\"{title.En}\" was stopped: there is nothing to do."),
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
