import Foundation
import HTTP
import TestSupport

/// A real Envoy, started once for the whole test run: HTTP/2 over TLS with client certificates, and its admin interface
/// on a Unix domain socket.
struct EnvoyServer: Sendable {
  private static let started = Result { try EnvoyServer() }

  let python: PythonServer
  let adminSocket: String
  private let process: ServerProcess

  static func shared() throws -> EnvoyServer { try started.get() }

  private init() throws {
    python = try PythonServer.shared()
    guard let envoy = RealComponent.envoy.path else { throw PythonServer.Missing() }
    let folder = python.certificates.folder
    adminSocket = folder.appendingPathComponent("admin.sock").path
    let file = folder.appendingPathComponent("envoy.json")
    try Data(Self.configuration(folder.path, upstream: try python.port("http")).utf8).write(to: file)
    let command = [envoy, "-c", file.path, "--disable-hot-restart", "--concurrency", "1"]
    process = try ServerProcess(command) { $0.hasSuffix("starting main dispatch loop") }
  }

  /// A transport to the admin interface.
  var admin: CurlTransport { CurlTransport(TransportSettings(route: .unixSocket(path: adminSocket))) }

  /// The port of the listener, which the kernel chose.
  func port() async throws -> UInt16 {
    let response = try await admin.send(Request(.get, HTTPURL(.http, host: "admin").appending("listeners")))
    let text = String(decoding: try await response.body.collect(upTo: 10_000), as: UTF8.self)
    // One line such as `mesh::127.0.0.1:40123`.
    let digits = text.drop { $0 != "1" }.drop { $0 != ":" }.dropFirst().prefix { $0.isNumber }
    guard let port = UInt16(digits) else { throw PythonServer.Missing() }
    return port
  }

  private static func configuration(_ folder: String, upstream: UInt16) -> String {
    """
    {"admin": {"address": {"pipe": {"path": "\(folder)/admin.sock"}}},
     "static_resources": {
      "listeners": [{"name": "mesh", "address": {"socket_address": {"address": "127.0.0.1", "port_value": 0}},
       "filter_chains": [{"filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": {
        "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "mesh", "codec_type": "AUTO",
        "http_filters": [{"name": "envoy.filters.http.router", "typed_config": {
         "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router"}}],
        "route_config": {"virtual_hosts": [{"name": "all", "domains": ["*"],
         "response_headers_to_add": [{"header": {"key": "x-connection", "value": "%CONNECTION_ID%"}},
          {"header": {"key": "x-peer", "value": "%DOWNSTREAM_PEER_SUBJECT%"}}],
         "routes": [
          {"match": {"path": "/direct"}, "direct_response": {"status": 200, "body": {"inline_string": "direct"}}},
          {"match": {"prefix": "/"}, "route": {"cluster": "python", "timeout": "0s"}}]}]}}}],
        "transport_socket": {"name": "envoy.transport_sockets.tls", "typed_config": {
         "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
         "require_client_certificate": true,
         "common_tls_context": {"alpn_protocols": ["h2", "http/1.1"],
          "tls_certificates": [{"certificate_chain": {"filename": "\(folder)/server.pem"},
           "private_key": {"filename": "\(folder)/server.key"}}],
          "validation_context": {"trusted_ca": {"filename": "\(folder)/ca.pem"}}}}}}]}],
      "clusters": [{"name": "python", "type": "STATIC", "load_assignment": {"cluster_name": "python",
       "endpoints": [{"lb_endpoints": [{"endpoint": {"address": {"socket_address": {
        "address": "127.0.0.1", "port_value": \(upstream)}}}}]}]}}]}}
    """
  }
}
