import Diagnostics
import Resources
import YAML

/// Weights that do not add to 100: the proxy takes them as shares of their sum, which is seldom what was meant.
///
/// A single destination with another weight than 0 or 100 is told, too: it gets everything. A sum of 0 is an error of
/// its own.
struct WeightTotals: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for object in mesh.objects(of: .virtualService) {
      for route in object.httpRoutes + object.tlsRoutes + object.tcpRoutes {
        let entries = route.elements("route")
        let weights = entries.map { $0.member("weight") }
        guard let numbers = Self.numbers(weights), let list = route.member("route") else { continue }
        let sum = numbers.reduce(0, +)
        guard sum > 0, sum != 100 else { continue }
        let shares = WeightShares(numbers)
        let isSingle = entries.count == 1
        report.add(
          .weightsOffHundred,
          isSingle
            ? "the only destination gets all traffic, whatever its weight of \(sum) says"
            : "the weights add to \(sum), not 100: \(Self.effect(entries, shares.percentages))",
          at: isSingle ? weights[0] ?? list : list,
          of: object,
          fixIts: zip(weights, shares.normalized).compactMap { weight, share in
            weight.flatMap { node in
              node.text == String(share)
                ? nil : Diagnostic.FixIt("write \(share)", replacing: node.range, with: String(share))
            }
          }
        )
      }
    }
  }

  /// The weights as numbers, 0 for an absent one; nil when one cannot be read, which the schema has told.
  private static func numbers(_ weights: [Node?]) -> [Int64]? {
    var numbers: [Int64] = []
    for weight in weights {
      guard let number = weight.map({ $0.integer }) ?? 0, (0...Int64(Int32.max)).contains(number) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// `reviews v1 gets 33.3 %, reviews v2 66.7 %`, of the first five.
  private static func effect(_ entries: [Node], _ percentages: [String]) -> String {
    let parts = zip(entries, percentages).prefix(5).enumerated().map { place, part in
      let destination = part.0.member("destination")
      let subset = destination?.memberText("subset") ?? ""
      let name = (destination?.memberText("host") ?? "") + (subset.isEmpty ? "" : " \(subset)")
      return "\(name) \(place == 0 ? "gets " : "")\(part.1) %"
    }
    return parts.joined(separator: ", ") + (entries.count > 5 ? ", …" : "")
  }
}
