import Analysis
import Diagnostics
import Testing
import YAML

@Suite("WorkflowReport")
struct WorkflowReportTests {
  @Test("writes a command a finding, with names escaped as GitHub's toolkit escapes them")
  func commands() {
    var report = WorkflowReport()
    let text = report.text(of: SampleOutcome.mixed)
    #expect(
      text == """
        ::error file=mesh files/a&b.yaml,line=5,endLine=5,col=12,endColumn=14,title=IST0106 SchemaValidationError::\
        data[country]: expected text, found a boolean
        ::warning file=mesh files/a&b.yaml,line=5,endLine=5,col=12,endColumn=14,title=MSH0006 SurprisingBoolean::\
        Kubernetes reads no as false; quote it if text is meant
        ::error file=b.yaml,line=1,endLine=1,col=7,endColumn=8,title=MSH0001 SyntaxError::\
        this bracket is never closed
        ::error file=c.yaml::cannot read c.yaml: permission denied

        """
    )
  }

  @Test("nothing in a name or a message can begin another command")
  func hostile() {
    var analysis = Analysis(MeshSettings())
    let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: \"a\\n::error::x\"}\n"
    let name = "a,b:c\n::warning::d.yaml"
    for document in Parser.documents(in: SourceFile(name: name, text: text)) { analysis.add(document) }
    for document in Parser.documents(in: SourceFile(name: "e.yaml", text: text)) { analysis.add(document) }
    var report = WorkflowReport()
    let lines = report.text(of: analysis.outcome()).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
    #expect(lines.contains { $0.contains("file=a%2Cb%3Ac%0A%3A%3Awarning%3A%3Ad.yaml,") })
    #expect(lines.contains { $0.contains("default/a%0A::error::x") })
  }
}
