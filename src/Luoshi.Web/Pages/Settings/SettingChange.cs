using System.Globalization;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Luoshi.Web.Forms;

namespace Luoshi.Web.Pages.Settings;

/// <summary>A value that somebody wants a setting to have from a day on.</summary>
public sealed class SettingChange
{
    public const string ValueField = "value";
    public const string FromField = "from";

    private readonly List<FormFault> _faults = [];
    private DateOnly _day;

    public string Value { get; private set; } = string.Empty;

    public string From { get; private set; } = string.Empty;

    public Signature Signature { get; } = new();

    public IReadOnlyList<FormFault> Faults => _faults;

    /// <summary>Takes in what was filled in. A day that has passed is refused: what was decided by the former value stays decided by it.</summary>
    public void Fill(Setting setting, Func<string, string?> read, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(setting);
        FillDay(read, today);
        Value = read(ValueField)?.Trim() ?? string.Empty;
        if (!setting.IsValue(Value))
        {
            _faults.Insert(0, new(ValueField, new("应为{0}", "it takes {1}"), setting.Accepts.Zh, setting.Accepts.En));
        }
    }

    /// <summary>Takes in the day and the reason alone.</summary>
    public void FillDay(Func<string, string?> read, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(read);
        From = read(FromField)?.Trim() ?? string.Empty;
        Signature.Fill(read);
        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _day))
        {
            _faults.Add(new(FromField, SettingsTexts.NoDay));
        }
        else if (_day < today)
        {
            _faults.Add(new(FromField, SettingsTexts.PastDay));
        }

        _faults.AddRange(Signature.Faults());
    }

    /// <summary>Sets it. Only where there are no faults.</summary>
    public Task<Outcome<SettingFact>> SetAsync(SettingStore store, Setting setting, Actor by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(setting);
        return store.SetAsync(setting.Key, Value, _day, Signature.Reason, by, cancellation);
    }

    /// <summary>Takes back what was set from the day on. Only where there are no faults.</summary>
    public Task<Outcome<SettingFact>> WithdrawAsync(SettingStore store, Setting setting, Actor by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(setting);
        return store.WithdrawAsync(setting.Key, _day, Signature.Reason, by, cancellation);
    }
}
