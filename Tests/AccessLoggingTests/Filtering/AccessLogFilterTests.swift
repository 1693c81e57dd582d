import AccessLogging
import Testing

@Suite("Filters of access logs")
struct AccessLogFilterTests {
  /// A change of a line, a condition, and whether the line fulfils it.
  struct Case: Sendable, CustomTestStringConvertible {
    let fields: [AccessLogField: String]
    let isMatch: Bool
    let conditions: AccessLogConditions
    let testDescription: String

    init(
      _ name: String,
      _ isMatch: Bool,
      _ fields: [AccessLogField: String] = [:],
      _ set: (inout AccessLogConditions) throws -> Void
    ) {
      testDescription = name
      self.fields = SampleLine.outbound.merging(fields) { $1 }
      self.isMatch = isMatch
      var conditions = AccessLogConditions()
      do { try set(&conditions) } catch { Issue.record("\(name): \(error)") }
      self.conditions = conditions
    }
  }

  static let cases = [
    Case("nothing asked for", true) { _ in },
    Case("status of a class", true, [.responseCode: "503"]) { $0.status = try StatusCondition("5xx") },
    Case("status left out", false, [.responseCode: "404"]) { $0.status = try StatusCondition("4xx,!404") },
    Case("a flag among several", true, [.responseFlags: "UF,URX"]) { $0.flags = try FlagCondition("urx") },
    Case("a flag is a whole word", false, [.responseFlags: "URX"]) { $0.flags = try FlagCondition("UR") },
    Case("no flags", true) { $0.flags = try FlagCondition("none") },
    Case("no flags, but there are", false, [.responseFlags: "DC"]) { $0.flags = try FlagCondition("none") },
    Case("a flag or none", true, [.responseFlags: "DC"]) { $0.flags = try FlagCondition("none,DC") },
    Case("all but a flag", false, [.responseFlags: "DC"]) { $0.flags = try FlagCondition("!DC") },
    Case("method", true) { $0.method = try NameCondition("post,get", isMethod: true) },
    Case("method of a connection", false, [.method: "-"]) { $0.method = try NameCondition("!GET") },
    Case("path", true) { $0.path = try PathExpression("^/reviews/[0-9]+") },
    Case("path, not so", false) { $0.path = try PathExpression("^/ratings") },
    Case("route", true) { $0.route = try NameCondition("default,can*y") },
    Case("route, not so", false, [.routeName: "canaries"]) { $0.route = try NameCondition("can*y") },
    Case("subset", true) { $0.subset = try NameCondition("v1,v3") },
    Case("subset of a cluster without one", false, [.upstreamCluster: "outbound|80||a.b"]) {
      $0.subset = try NameCondition("!v1")
    },
    Case("duration", true) { $0.minimumDuration = .milliseconds(250) },
    Case("duration, shorter", false) { $0.minimumDuration = .milliseconds(250.5) },
    Case("request ID", true) { $0.requestID = "11-22" },
    Case("request ID is whole", false) { $0.requestID = "11-2" },
    Case("direction", true) { $0.direction = .outbound },
    Case("everything at once", true) {
      $0.status = try StatusCondition("200")
      $0.subset = try NameCondition("v3")
      $0.expression = try WhereExpression("bytes_out > 10kb")
    },
    Case("one of all not", false) {
      $0.status = try StatusCondition("200")
      $0.expression = try WhereExpression("bytes_out < 10kb")
    },
  ]

  @Test("a line passes if it fulfils all of them", arguments: cases)
  func matches(_ sample: Case) throws {
    var filter = AccessLogFilter(sample.conditions)
    for form in [WrittenLine.Form.istio, .json, .istio] {
      let line = try #require(ReadLine(SampleLine.text(sample.fields, as: form)))
      let isMatch = filter.matches(line.entry, in: line.bytes.span, from: SampleMesh.productpage)
      #expect(isMatch == sample.isMatch)
    }
  }

  @Test(
    "who asked and who was asked are known by every name they have, from both ends",
    arguments: [
      ("productpage", "reviews", true), ("productpage-v1", "reviews.prod", true),
      ("productpage-v1-abc", "prod/reviews", true), ("prod/productpage", "reviews-v3-xyz", true),
      ("productpage.prod", "reviews-v3", true), ("10.0.0.1", "10.0.0.3", true),
      ("productpage", "reviews.prod.svc.cluster.local", true), ("productpage", "10.0.0.3:9080", true),
      ("reviews", "reviews", false), ("productpage", "productpage", false), ("test/productpage", "reviews", false),
      ("productpage", "reviews.test", false), ("productpage", "review", false), ("productpage", "10.0.0.30", false),
    ]
  )
  func peers(_ from: String, _ to: String, _ isMatch: Bool) throws {
    var conditions = AccessLogConditions()
    (conditions.from, conditions.to) = (try PeerPattern(from), try PeerPattern(to))
    var filter = AccessLogFilter(conditions)
    let ends = [(SampleLine.outbound, SampleMesh.productpage), (SampleLine.inbound, SampleMesh.reviews)]
    for (fields, writer) in ends {
      let line = try #require(ReadLine(SampleLine.text(fields)))
      #expect(filter.matches(line.entry, in: line.bytes.span, from: writer) == isMatch)
    }
  }

  @Test(
    "a subset is known from the client's line, and hosts outside of the mesh by their whole names",
    arguments: [
      ("outbound|9080|v3|reviews.prod.svc.cluster.local", "reviews/v3", true),
      ("outbound|9080|v3|reviews.prod.svc.cluster.local", "reviews/v1", false),
      ("outbound_.9080_.v3_.reviews.prod.svc.cluster.local", "reviews/v3", true),
      ("outbound|443||www.example.com", "www.example.com", true), ("outbound|443||www.example.com", "www", false),
      ("outbound|443||www.example.com", "www.example", false), ("outbound|", "a", false), ("outbound||", "a", false),
      ("outboundless", "a", false), ("PassthroughCluster", "a", false),
    ]
  )
  func clusters(_ cluster: String, _ to: String, _ isMatch: Bool) throws {
    var conditions = AccessLogConditions()
    conditions.to = try PeerPattern(to)
    var filter = AccessLogFilter(conditions)
    let fields = SampleLine.outbound.merging([.upstreamCluster: cluster, .upstreamHost: "-"]) { $1 }
    let line = try #require(ReadLine(SampleLine.text(fields)))
    #expect(filter.matches(line.entry, in: line.bytes.span, from: SampleMesh.productpage) == isMatch)
  }

  @Test(
    "the cluster tells the direction, without one the address does",
    arguments: [
      (["outbound|80||a.b"], AccessLogDirection.outbound), (["inbound|80||"], .inbound),
      (["InboundPassthroughCluster"], .inbound), (["BlackHoleCluster"], .outbound),
      (["-", "10.0.0.1:80"], .inbound), (["-", "10.0.0.7:80"], .outbound),
    ]
  )
  func directions(_ words: [String], _ direction: AccessLogDirection) throws {
    let fields: [AccessLogField: String] = [
      .upstreamCluster: words[0], .downstreamLocalAddress: words.count > 1 ? words[1] : "-",
    ]
    let line = try #require(ReadLine(SampleLine.text(fields)))
    #expect(line.entry.direction(in: line.bytes.span, from: SampleMesh.productpage) == direction)
  }
}
