import Analysis
import Testing

@Suite("Fixes of VirtualServices")
struct VirtualServiceFixTests {
  private static let services = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {ports: [{port: 9080}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec: {host: reviews, subsets: [{name: stable}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}

    """

  @Test(
    "a misspelt host or subset is written as it was meant, and a port is left to people",
    arguments: [
      ("{host: reviws}", "{host: reviews}"), ("{host: reviews, subset: stabel}", "{host: reviews, subset: stable}"),
      ("{host: reviews.defualt.svc.cluster.local}", "{host: reviews.defualt.svc.cluster.local}"),
      ("{host: reviews, port: {number: 80}}", "{host: reviews, port: {number: 80}}"),
    ]
  )
  func destination(wrong: String, right: String) {
    func text(_ destination: String) -> String {
      Self.services + "spec: {hosts: [reviews], http: [{route: [{destination: \(destination)}]}]}\n"
    }
    #expect(FixedText.text(text(wrong), fixing: [.referencedResourceNotFound]) == text(right))
  }

  @Test("paths get their slash and methods their capitals")
  func match() {
    func text(_ match: String) -> String {
      Self.services + "spec: {hosts: [reviews], http: [{match: [\(match)], route: [{destination: {host: reviews}}]}]}\n"
    }
    let wrong = text("{uri: {prefix: api}, method: {exact: get}}")
    #expect(FixedText.text(wrong, fixing: [.impossibleMatch]) == text("{uri: {prefix: /api}, method: {exact: GET}}"))
  }

  @Test(
    "weights keep their proportions and add to 100, by the largest remainder",
    arguments: [
      ([1, 1, 1], [34, 33, 33]), ([50, 60], [45, 55]), ([1, 2], [33, 67]), ([200, 200, 0], [50, 50, 0]),
      ([2_147_483_647, 2_147_483_647], [50, 50]), ([1, 999], [0, 100]), ([7], [100]),
    ]
  )
  func weights(wrong: [Int], right: [Int]) {
    func text(_ weights: [Int]) -> String {
      let route = weights.map { "{destination: {host: reviews}, weight: \($0)}" }.joined(separator: ", ")
      return Self.services + "spec: {hosts: [reviews], http: [{route: [\(route)]}]}\n"
    }
    #expect(FixedText.text(text(wrong), fixing: [.weightsOffHundred]) == text(right))
  }
}
