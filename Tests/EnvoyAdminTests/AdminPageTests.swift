import EnvoyAdmin
import HTTP
import Testing

@Suite("Pages of an administration")
struct AdminPageTests {
  @Test(
    "proves what is asked for by each page",
    arguments: [
      (AdminPage.serverInfo, "GET /server_info"),
      (.clusters(.text), "GET /clusters?format=text"),
      (.listeners(.json), "GET /listeners?format=json"),
      (.configDump(), "GET /config_dump"),
      (
        .configDump(
          ConfigDumpSelection(
            resource: .dynamicActiveClusters,
            mask: ["cluster.name", "cluster.type"],
            nameRegex: "a|b",
            includesEndpoints: true
          )
        ),
        "GET /config_dump?resource=dynamic_active_clusters&mask=cluster.name,cluster.type&name_regex=a%7Cb&include_eds="
      ),
      (
        .statistics(StatisticsSelection(filter: "^http\\.", usedOnly: true, kind: .counters), .text),
        "GET /stats?format=text&filter=%5Ehttp%5C.&usedonly=&type=Counters"
      ),
      (.prometheus(StatisticsSelection(usedOnly: true)), "GET /stats/prometheus?usedonly="),
    ]
  )
  func targets(page: AdminPage, request: String) async throws {
    let transport = CannedTransport("")
    let client = AdminClient(.unixSocket(path: "/a")) { _ in transport }
    #expect(try await client.bytes(of: page, upTo: 10) == [])
    #expect(transport.requests == [request])
  }

  @Test("proves that a page is below the path of the address")
  func prefix() async throws {
    let transport = CannedTransport("{}")
    let client = AdminClient(try AdminAddress(parsing: "http://gate.example/proxy/a/")) { _ in transport }
    #expect(try await client.unreadyParts() == [])
    #expect(transport.requests == ["GET /proxy/a/init_dump"])
  }
}
