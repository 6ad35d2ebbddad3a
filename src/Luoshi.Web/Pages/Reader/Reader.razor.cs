using Luoshi.Web.Pages.Reader.Cards;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Pages.Reader;

public partial class Reader
{
    private ReaderView? _view;
    private ReaderLinks? _links;
    private Card? _card;
    private IReadOnlyList<OutlineNode> _outline = [];
    private bool _panelOpen;

    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "hit")]
    public string? Hit { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    public string? Line { get; set; }

    protected override void OnParametersSet()
    {
        _view = ReaderView.Build(Loaded, new ReaderQuestion(Item, Words, ReaderNumbers.Read(Hit) ?? 0, ReaderNumbers.Read(Line)));
        _links = new ReaderLinks(Loaded.Id, Item, Words);
        _card = CardMaker.For(new CardContext(Loaded, View), Item);
        _outline = OutlineNode.Of(Index, _view.Chosen.Count > 0 ? _view.Chosen[0].Start : null, _view.Part.Span);
        _panelOpen = _card is not null;
    }
}
