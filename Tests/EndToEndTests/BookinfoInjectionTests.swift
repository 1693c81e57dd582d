import Foundation
import TestSupport
import Testing

@Suite("Injecting the Bookinfo example with the built binary")
struct BookinfoInjectionTests {
  static let files = [
    "destinationrules.yaml", "details.yaml", "gateway.yaml", "productpage.yaml", "ratings.yaml", "reviews.yaml",
    "virtualservices.yaml",
  ]

  @Test("every example is in the table")
  func completeness() throws {
    let folder = PackageDirectory.url.appendingPathComponent("Examples/bookinfo").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.files)
  }

  @Test("deleting the inserted lines gives the input back, byte for byte", arguments: files)
  func onlyInsertions(file: String) throws {
    let input = try PackageDirectory.text(of: "Examples/bookinfo/\(file)")
    let output = try Self.inject(file)
    let withoutInsertions = output.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(into: (kept: [Substring](), rest: input.split(separator: "\n", omittingEmptySubsequences: false)[...])) {
        guard $0.rest.first == $1 else { return }
        $0.kept.append($0.rest.removeFirst())
      }
    #expect(withoutInsertions.kept.joined(separator: "\n") == input)
  }

  @Test("PyYAML reads the output: the same documents, each workload with a proxy", .requires(.python), arguments: files)
  func secondOpinion(file: String) throws {
    let python = try #require(RealComponent.python.path)
    let summary = try TemporaryDirectory.with { directory in
      let output = directory.appendingPathComponent(file)
      try Data(try Self.inject(file).utf8).write(to: output)
      let input = PackageDirectory.url.appendingPathComponent("Examples/bookinfo/\(file)").path
      return try FinishedProcess.run(python, ["-c", Self.comparison, input, output.path], joiningErrors: true)
    }
    #expect(summary.output == "")
    #expect(summary.status == 0)
  }

  /// Prints what differs beyond what an injection may change.
  private static let comparison = """
    import sys, yaml
    before, after = (list(yaml.safe_load_all(open(path))) for path in sys.argv[1:])
    names = lambda documents: [(d["kind"], d["metadata"]["name"]) for d in documents]
    if names(before) != names(after): print("documents differ")
    for old, new in zip(before, after):
        if old["kind"] == "Deployment":
            pod = new["spec"]["template"]["spec"]
            containers = pod.get("initContainers", []) + pod["containers"]
            if sum(c["name"] == "istio-proxy" for c in containers) != 1: print("no proxy in", new["metadata"]["name"])
            own = [c for c in pod["containers"] if c["name"] != "istio-proxy"]
            if own != old["spec"]["template"]["spec"]["containers"]: print("changed", new["metadata"]["name"])
        elif old != new: print("changed", old["metadata"]["name"])
    """

  private static func inject(_ file: String) throws -> String {
    let meshctl = try BuiltBinary.locate().path
    let arguments = ["inject", "-q", "-f", "Examples/bookinfo/\(file)"]
    let run = try FinishedProcess.run(meshctl, arguments, in: PackageDirectory.url)
    try #require(run.status == 0)
    return run.output
  }
}
