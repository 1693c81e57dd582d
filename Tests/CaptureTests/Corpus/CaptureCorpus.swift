import TestSupport
import Testing
import YAML

@testable import Capture

@Suite struct CaptureCorpus {
  @Test("the rules are upstream's for iptables, line by line, and so are its single rules of validation")
  func iptables() throws {
    guard let corpus = Corpus("iptables") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CaptureCase.all(in: corpus) {
      #expect(item.transcript == item.want, "\(item.id)")
      outcomes[item.id] = item.transcript == item.want
    }
    for item in try corpus.value("unit-cases.json").items {
      guard let id = item["id"]?.string, let name = item["function"]?.string else { continue }
      outcomes[id] = CaptureUnit(rawValue: name)?.passes(item["input"] ?? .null, item["want"] ?? .null) ?? false
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("the rules are upstream's for nft, line by line")
  func nftables() throws {
    guard let corpus = Corpus("nftables") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try CaptureCase.all(in: corpus) {
      #expect(item.transaction == item.want, "\(item.id)")
      outcomes[item.id] = item.transaction == item.want
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("every flag of upstream is known by its name and its letter", arguments: ["iptables", "nftables"])
  func flags(folder: String) throws {
    guard let corpus = Corpus(folder), case .mapping(let entries) = try corpus.value("flags.json")["flags"] else {
      return
    }
    let upstream = entries.map { entry in entry.value.strings }
    let own = CaptureFlag.allCases.map { flag in ["--\(flag.rawValue)"] + (flag.letter.map { ["-\($0)"] } ?? []) }
    #expect(Set(upstream) == Set(own))
  }
}
