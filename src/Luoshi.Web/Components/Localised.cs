using Luoshi.Core.Model;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Components;

/// <summary>A component that speaks: <c>@T(Texts.Name)</c> writes a text in the reader's language.</summary>
public abstract class Localised : ComponentBase
{
    /// <summary>Language and as-of date of this request.</summary>
    [Inject]
    protected Viewpoint View { get; set; } = new();

    /// <summary>Who asks, and what they may do.</summary>
    [Inject]
    public required Caller Caller { get; set; }

    protected string T(LocalizedText text) => View.Say(text);

    /// <summary>As <see cref="T(LocalizedText)"/>, with {0}, {1}… filled in.</summary>
    protected string T(LocalizedText text, params object[] values) => View.Say(text, values);

    /// <summary>A count in words; English tells one from many.</summary>
    protected string Count(LocalizedText one, LocalizedText many, int count) => View.Say(count == 1 ? one : many, count);
}
