import Console
import Diagnostics
import Foundation
import TestSupport
import YAML

@testable import Injection
@testable import MeshCommands

/// The cases of the corpus proxy-config about the status of proxies, injection, authorization, ztunnels and remote
/// clusters: what meshctl does with each.
struct StatusCorpus {
  /// The areas of `cases.json` that are covered here.
  static let areas: Set = ["proxy-status", "compare", "check-inject", "authz", "ztunnel"]
  /// The area of `unit-cases.json` that is covered here.
  static let unitArea = "remoteClusters"

  /// A time at which the certificates of the corpus are valid that are said to be.
  private static let now = Timestamp(seconds: 1_767_225_600)

  let corpus: Corpus

  /// What each case comes to, and what is different.
  func outcomes() async throws -> (outcomes: [String: Bool], differences: [String]) {
    var outcomes: [String: Bool] = [:]
    var differences: [String] = []
    let cases = try JSONDecoder().decode([StatusCase].self, from: Data(corpus.bytes("cases.json")))
    for entry in cases where Self.areas.contains(entry.area) {
      let difference = try await difference(of: entry)
      outcomes[entry.id] = difference == nil
      if let difference { differences.append("\(entry.id) \(entry.args): \(difference)") }
    }
    let units = try JSONDecoder().decode([RemoteClusterCase].self, from: Data(corpus.bytes("unit-cases.json")))
    for entry in units where entry.area == Self.unitArea {
      let difference = try await difference(of: entry)
      outcomes[entry.id] = difference == nil
      if let difference { differences.append("\(entry.id): \(difference)") }
    }
    return (outcomes, differences)
  }

  private func difference(of entry: StatusCase) async throws -> String? {
    switch entry.area {
    case "check-inject": return try verdictDifference(of: entry)
    case "proxy-status", "compare":
      return try judged(try await IstiodMesh(try istiods(of: entry)).run(words(for: entry)), entry)
    default:
      return try judged(await CommandRun.onMesh(words(for: entry), clock: .fixed(Self.now)), entry)
    }
  }

  /// meshctl's words for those of istioctl.
  private func words(for entry: StatusCase) -> [String] {
    var words: [String] = []
    var rest = entry.args.filter { $0 != "experimental" }[...]
    while let word = rest.popFirst() {
      switch word {
      // The letter is that of --verbose here, which every command has.
      case "-v":
        _ = rest.popFirst()
        words += ["-o", "wide"]
      case "-f", "--file": words += [word, corpus.folder.appendingPathComponent(rest.popFirst() ?? "").path]
      default: words.append(word)
      }
    }
    if let workload = entry.filter?.name ?? entry.filter?.workload { words += ["--workload-name", workload] }
    return words
  }

  private func istiods(of entry: StatusCase) throws -> [String: IstiodMesh.Istiod] {
    var istiods: [String: IstiodMesh.Istiod] = [:]
    for pod in entry.cluster?.istiodPods ?? [] {
      istiods[pod.name] = .init(revision: pod.labels["istio.io/rev"], pages: ["/debug/syncz": "null"])
    }
    if let xds = entry.xds {
      let answers = try JSONSerialization.jsonObject(with: Data(corpus.bytes(xds))) as? [String: Any] ?? [:]
      for (name, answer) in answers {
        let text = String(decoding: try JSONSerialization.data(withJSONObject: answer), as: UTF8.self)
        istiods[name] = .init(pages: ["/debug/syncz": text])
      }
    }
    if let dump = entry.istiodDump {
      let text = String(decoding: try corpus.bytes(dump), as: UTF8.self)
      istiods["istiod"] = .init(
        pages: ["/debug/syncz": #"[{"proxy": "a.b"}]"#, "/debug/config_dump": text]
      )
    }
    return istiods
  }

  /// Nil when a run is as a case says.
  private func judged(_ run: CommandRun, _ entry: StatusCase) throws -> String? {
    let shown = "\(run.status)\n\(run.output)\(run.error)"
    guard (run.status != .done) == (entry.exitError ?? false) else { return shown }
    if let want = entry.want, try trimmed(run.output) != trimmed(String(decoding: corpus.bytes(want), as: UTF8.self)) {
      return shown
    }
    if let parts = entry.contains?.all, !parts.allSatisfy({ run.output.contains($0) }) { return shown }
    guard let output = entry.wantOutput else { return nil }
    if entry.exitError != true { return run.output + run.error == output ? nil : shown }
    // istioctl has Go's words for a file that is not there; what both say otherwise is the same.
    guard entry.area == "proxy-status" else { return nil }
    let line = run.error.split(separator: "\n").first ?? ""
    return line == "error: " + trimmed(output.replacing("Error: ", with: "", maxReplacements: 1)) ? nil : shown
  }

  private func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  private func verdictDifference(of entry: StatusCase) throws -> String? {
    let configurations = try (entry.webhooks ?? []).compactMap { file in
      Parser.parse(SourceFile(name: file, bytes: try corpus.bytes(file))).root.flatMap(WebhookConfiguration.init)
    }
    let verdicts = configurations.map {
      WebhookVerdict(of: $0, pod: entry.podLabels ?? [:], namespace: entry.namespaceLabels ?? [:])
    }
    let found = verdicts.map {
      StatusCase.Verdict(name: $0.webhook, revision: $0.revision, injected: $0.isInjected, reason: $0.reason)
    }
    return found == entry.wantAnalysis ? nil : "\(found)"
  }

  private func difference(of entry: RemoteClusterCase) async throws -> String? {
    var istiods: [String: IstiodMesh.Istiod] = [:]
    for (name, answer) in entry.answers {
      istiods[name] = .init(revision: entry.revisions[name], pages: ["/debug/clusterz": answer])
    }
    // A mesh without istiods is refused by its name; upstream's case calls the printing alone.
    if istiods.isEmpty { istiods["istiod"] = .init(pages: ["/debug/clusterz": "null"]) }
    let run = await (try IstiodMesh(istiods)).run("remote-clusters")
    if entry.fails { return run.status == .failed ? nil : "\(run)" }
    return run.status == .done && run.output == entry.output ? nil : "\(run)"
  }
}
