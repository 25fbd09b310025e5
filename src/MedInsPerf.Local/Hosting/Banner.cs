using System.Text;
using MedInsPerf.Local.Issuer;

namespace MedInsPerf.Local.Hosting;

/// <summary>What a person needs to begin, in one piece.</summary>
internal static class Banner
{
    public static string For(LocalSettings settings)
    {
        var text = new StringBuilder()
            .AppendLine()
            .AppendLine($"医保绩效 MedInsPerf  {settings.Origin}")
            .AppendLine($"数据 data           {settings.DataFolder}")
            .AppendLine($"邮件 mail           {settings.MailFolder}")
            .AppendLine()
            .AppendLine("登录身份 sign in as:");
        foreach (var persona in Personas.All)
        {
            text.AppendLine($"  {persona.Id, -18} {persona.Name}  {persona.Organisation.Name}  {persona.Post}");
        }

        return text.AppendLine()
            .AppendLine(
                $"脚本 scripts: curl -d persona=county-a-preparer {settings.Origin}{LocalIssuer.Root}/persona-token"
            )
            .Append("Ctrl-C 结束 ends it.")
            .ToString();
    }
}
