using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Luoshi.Web.Viewing;

/// <summary>From where a reader looks: in which language and as of which date. One for each request.</summary>
public sealed class Viewpoint
{
    public const string Chinese = "zh";
    public const string English = "en";

    public string Language { get; set; } = Chinese;

    /// <summary>The date that judgements on this page are made for.</summary>
    public DateOnly AsOf { get; set; }

    public DateOnly Today { get; set; }

    /// <summary>What the address asked for as a day and is none that can be shown, so that the page can say so; null where nothing is wrong.</summary>
    public string? NoDay { get; set; }

    /// <summary>That everything here is made up; null where people work.</summary>
    public Simulation? Simulation { get; set; }

    /// <summary>Path and query of this page, without the parameters that set the viewpoint.</summary>
    public string Here { get; set; } = "/";

    /// <summary>This page with a parameter added.</summary>
    public string HereWith(string key, string value) => QueryHelpers.AddQueryString(Here, key, value);

    public bool IsEnglish => Language == English;

    public bool IsToday => AsOf == Today;

    public string Say(LocalizedText text) => text.For(Language);

    public string Say(LocalizedText text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text.For(Language), values);
}
