import Diagnostics
import HTTP
import Synchronization
import YAML

/// Signs requests, sends them as often as is right, and turns what comes back into answers and errors.
final class APISession: Sendable {
  /// What no `Status` comes near.
  static let errorLimit = 4 << 20

  private struct State {
    var transport: (any Transport)?
    /// The certificate that the transport was made with.
    var certificate: ClientCertificate?
    var warned: Set<String> = []
  }

  let connection: KubernetesConnection
  private let surroundings: APIClient.Surroundings
  private let state = Mutex(State())

  init(_ connection: KubernetesConnection, _ surroundings: APIClient.Surroundings) {
    self.connection = connection
    self.surroundings = surroundings
  }

  /// The server as messages have it.
  var serverName: String { connection.server.authority }

  func pause(_ duration: Duration) async throws(APIError) {
    do { try await surroundings.pause(duration) } catch { throw .cancelled }
  }

  // MARK: Sending

  /// The answer to a request, its body still to be read; anything but success is an error.
  func send(_ request: APIRequest) async throws(APIError) -> Response {
    var attempt = 0
    var renewedCredential: Credential?
    var isRenewed = false
    while true {
      let credential: Credential
      if let renewedCredential { credential = renewedCredential } else { credential = try await currentCredential() }
      let response: Response
      do throws(HTTPError) {
        response = try await transport(for: credential).send(signed(request, credential))
      } catch {
        guard attempt < RetryPolicy.limit, let pause = RetryPolicy.pause(after: error, method: request.method) else {
          throw failure(error, of: request)
        }
        attempt += 1
        try await self.pause(pause)
        continue
      }
      warn(response.headers)
      if response.status == 401, !isRenewed, let other = try await otherCredential(insteadOf: credential) {
        isRenewed = true
        renewedCredential = other
        continue
      }
      if attempt < RetryPolicy.limit, let pause = RetryPolicy.pause(after: response) {
        attempt += 1
        try await self.pause(pause)
        continue
      }
      guard (200..<300).contains(response.status) else { throw await error(of: response, to: request) }
      return response
    }
  }

  /// Opens a web socket with the credentials of the connection.
  func openWebSocket(_ request: APIRequest, _ subprotocols: [String]) async throws(APIError) -> any WebSocket {
    var credential = try await currentCredential()
    var isRenewed = false
    while true {
      let opening: WebSocketOpening
      do throws(HTTPError) {
        let headers = headers(of: request, credential)
        let handshake = WebSocketRequest(url(of: request), headers: headers, subprotocols: subprotocols)
        opening = try await transport(for: credential).openWebSocket(handshake)
      } catch {
        throw failure(error, of: request)
      }
      switch opening {
      case .opened(let socket): return socket
      case .refused(let response):
        warn(response.headers)
        if response.status == 401, !isRenewed, let other = try await otherCredential(insteadOf: credential) {
          isRenewed = true
          credential = other
          continue
        }
        let error = await error(of: response, to: request)
        // A Status is the API server's word; anything else is from a server that did not understand.
        if let status = error.status, !status.reason.isEmpty { throw error }
        throw .noWebSocket(status: response.status, server: serverName)
      }
    }
  }

  // MARK: Signing

  private func currentCredential() async throws(APIError) -> Credential {
    do throws(CredentialError) {
      return try await connection.credentials.credential()
    } catch {
      throw .credentials(error)
    }
  }

  private func otherCredential(insteadOf refused: Credential) async throws(APIError) -> Credential? {
    do throws(CredentialError) {
      return try await connection.credentials.credential(insteadOf: refused)
    } catch {
      throw .credentials(error)
    }
  }

  /// The transport with the certificate of a credential: connections are kept as long as it stays the same.
  private func transport(for credential: Credential) -> any Transport {
    state.withLock { state in
      if let transport = state.transport, state.certificate == credential.clientCertificate { return transport }
      var settings = connection.settings
      if let certificate = credential.clientCertificate { settings.tls.clientCertificate = certificate }
      let transport = surroundings.makeTransport(settings)
      state.transport = transport
      state.certificate = credential.clientCertificate
      return transport
    }
  }

  /// A transport to this machine, where the API server's credentials and proxies have no business.
  func localTransport() -> any Transport {
    let settings = connection.settings
    return surroundings.makeTransport(
      TransportSettings(timeouts: settings.timeouts, versions: .http1, trace: settings.trace)
    )
  }

  private func url(of request: APIRequest) -> HTTPURL {
    connection.server.appending(request.path).appending(request.parameters)
  }

  private func headers(of request: APIRequest, _ credential: Credential) -> Headers {
    var headers: Headers = [:]
    if let authorization = credential.authorization { headers.append("Authorization", authorization) }
    for header in connection.impersonation.headers { headers.append(header.name, header.value) }
    return headers
  }

  private func signed(_ request: APIRequest, _ credential: Credential) -> Request {
    var headers = headers(of: request, credential)
    headers.append("Accept", request.accept)
    var body: RequestBody = .none
    if let value = request.body {
      headers.append("Content-Type", request.contentType)
      body = .bytes(Emitter(.json).bytes(for: value))
    }
    return Request(request.method, url(of: request), headers: headers, body: body, timeouts: request.timeouts)
  }

  // MARK: Answers that are errors

  private func warn(_ headers: Headers) {
    for text in headers.values(of: "Warning").flatMap(WarningHeader.texts) {
      let isNew = state.withLock { $0.warned.insert(text).inserted }
      if isNew { surroundings.warn(text) }
    }
  }

  func failure(_ error: HTTPError, of request: APIRequest) -> APIError {
    let mayHaveArrived = RetryPolicy.mayHaveArrived(error)
    if !request.method.isSafe, mayHaveArrived { return .unknownOutcome(error, server: serverName) }
    return error == .cancelled ? .cancelled : .connection(error, server: serverName)
  }

  private func error(of response: Response, to request: APIRequest) async -> APIError {
    let bytes = (try? await response.body.collect(upTo: Self.errorLimit)) ?? []
    let document = Parser.parse(SourceFile(name: request.pathText, bytes: bytes), as: .json)
    let told = document.hasErrors ? nil : document.root.flatMap { APIStatus($0, code: response.status) }
    return APIError(
      told ?? APIStatus(code: response.status, body: bytes),
      path: request.pathText,
      permission: request.permission,
      user: connection.userName
    )
  }
}
