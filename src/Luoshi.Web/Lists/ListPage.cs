using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Lists;

/// <summary>A page of a plan that shows a list: it reads its filters and order from the address and has a download of the same rows.</summary>
public abstract class ListPage : PlanPage
{
    private ListQuery? _query;

    /// <summary>The request; pages are rendered once on the server, so it is always there.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>The page's name in addresses, such as "targets".</summary>
    protected abstract string Name { get; }

    protected string Here => Page(Name);

    protected ListQuery Query => _query ??= Http is null ? ListQuery.Empty : ListQuery.From(Http.Request.Query);

    protected string When(PlanDate date, bool before = false) => PlanDateText.Format(date, before, View.Language);
}
