using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MedInsPerf.Local.Issuer;

/// <summary>选择登录身份: plain pages that need no script, in the look of the product.</summary>
internal static class PersonaPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The people to choose from, by bureau; each is a button of one form that carries the sign-in on.</summary>
    public static IResult For(IEnumerable<Persona> people, IEnumerable<KeyValuePair<string, string>> carried)
    {
        var page = new StringBuilder();
        page.Append(
            """
            <h1>选择登录身份</h1>
            <p class="lead">这是本机上的医保绩效，人和单位都是虚构的，不用密码。选一个人，就以他的身份登录。</p>
            <form method="post">
            """
        );
        foreach (var (name, value) in carried)
        {
            page.Append($"""<input type="hidden" name="{Html.Encode(name)}" value="{Html.Encode(value)}">""");
        }

        foreach (var bureau in people.GroupBy(persona => persona.Organisation))
        {
            page.Append($"""<section><h2>{Html.Encode(bureau.Key.Name)}""");
            page.Append(bureau.Key.Registered ? "</h2>" : """<span class="tag">没有登记</span></h2>""");
            foreach (var persona in bureau)
            {
                page.Append(
                    $"""
                    <button name="persona" value="{Html.Encode(persona.Id)}">
                    <b>{Html.Encode(persona.Name)}</b><span>{Html.Encode(persona.Post)}</span><kbd>{Html.Encode(
                        persona.Id
                    )}</kbd>
                    </button>
                    """
                );
            }

            page.Append("</section>");
        }

        page.Append("</form>");
        return Page("选择登录身份", page.ToString(), StatusCodes.Status200OK);
    }

    /// <summary>Why the sign-in does not go on.</summary>
    public static IResult Refusal(string sentence) =>
        Page(
            "登录没有继续",
            $"""<h1>登录没有继续</h1><p class="lead">{Html.Encode(sentence)}。</p><p><a href="/sign-in">回到登录页</a></p>""",
            StatusCodes.Status400BadRequest
        );

    /// <summary>Tokens of the design, light and dark.</summary>
    public static IResult Style() =>
        Results.Stream(
            typeof(PersonaPage).Assembly.GetManifestResourceStream("personas.css")
                ?? throw new InvalidOperationException("The style sheet is not in the assembly."),
            MediaTypeNames.Text.Css
        );

    private static IResult Page(string title, string body, int status) =>
        Results.Content(
            $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · 医保绩效</title>
            <link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="{LocalIssuer.Root}/personas.css">
            </head>
            <body>
            <header><svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="6"/><path d="M6 14h4l2.5-5 4 9 2-4H22M7 21h14"/></svg><b>医保绩效</b><span>本机登录</span></header>
            <main>{body}</main>
            </body>
            </html>
            """,
            MediaTypeNames.Text.Html,
            Encoding.UTF8,
            status
        );
}
