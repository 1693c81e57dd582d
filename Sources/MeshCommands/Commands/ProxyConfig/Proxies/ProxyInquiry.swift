import Console
import EnvoyAdmin
import HTTP
import Kubernetes

/// Asks the administration of a proxy, wherever it is.
///
/// In a pod a port is forwarded to it; where that is refused, the agent of the proxy is asked through exec.
struct ProxyInquiry: Sendable {
  /// More than the answers about 20,000 clusters.
  private static let answerLimit = 1 << 30

  private enum Order: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  let place: ProxyPlace

  /// A page.
  func get(_ page: AdminPage) async throws(CommandError) -> [UInt8] { try await ask(.get, page) }

  /// What an order is answered with.
  func post(_ page: AdminPage) async throws(CommandError) -> String {
    String(decoding: try await ask(.post, page), as: UTF8.self)
  }

  /// A page; nothing where Envoy has no list of the kind that is asked for.
  func getIfThere(_ page: AdminPage) async throws(CommandError) -> [UInt8]? {
    let answer = try await outcome(.get, page)
    if case .failure(.refused(_, 404, _)) = answer { return nil }
    do throws(AdminError) { return try answer.get() } catch { throw .admin(error, at: place.name) }
  }

  private func ask(_ order: Order, _ page: AdminPage) async throws(CommandError) -> [UInt8] {
    let answer = try await outcome(order, page)
    do throws(AdminError) { return try answer.get() } catch { throw .admin(error, at: place.name) }
  }

  /// A page, or why Envoy does not give it.
  func outcome(of page: AdminPage) async throws(CommandError) -> Result<[UInt8], AdminError> {
    try await outcome(.get, page)
  }

  private func outcome(_ order: Order, _ page: AdminPage) async throws(CommandError) -> Result<[UInt8], AdminError> {
    switch place {
    case .address(let address), .local(let address, _): return await Self.answer(AdminClient(address), order, page)
    case .pod(let pod, let client, let port):
      do throws(APIError) {
        let (answer, refusal) = try await client.withPort(port, ofPod: pod.name, namespace: pod.namespace) { url in
          await Self.answer(AdminClient(.url(url)), order, page)
        }
        if case .failure = answer, let refusal { throw refusal }
        return answer
      } catch {
        return .success(try await execute(order, page, in: pod, client, instead: error))
      }
    }
  }

  private static func answer(_ client: AdminClient, _ order: Order, _ page: AdminPage) async -> Result<
    [UInt8], AdminError
  > {
    do throws(AdminError) {
      switch order {
      case .get: return .success(try await client.bytes(of: page, upTo: answerLimit))
      case .post: return .success(Array(try await client.post(page).utf8))
      }
    } catch {
      return .failure(error)
    }
  }

  /// Asks pilot-agent, which knows its Envoy; whether that fails, too, the first refusal is what is told.
  private func execute(
    _ order: Order,
    _ page: AdminPage,
    in pod: ProxyPod,
    _ client: APIClient,
    instead refusal: APIError
  ) async throws(CommandError) -> [UInt8] {
    if refusal == .cancelled { throw .cancelled }
    let result: ExecResult
    do throws(APIError) {
      result = try await client.run(
        ["pilot-agent", "request", order.rawValue, page.target],
        inPod: pod.name,
        namespace: pod.namespace,
        container: "istio-proxy",
        limit: Self.answerLimit
      )
    } catch {
      throw error == .cancelled ? .cancelled : .unreachable(pod, refusal)
    }
    guard result.status == 0 else { throw .unreachable(pod, refusal) }
    return result.output
  }
}

extension CommandError {
  /// Neither way into a pod is open.
  fileprivate static func unreachable(_ pod: ProxyPod, _ refusal: APIError) -> CommandError {
    let next = "check that it has a proxy: meshctl get pod \(pod.name) -n \(pod.namespace) -o yaml"
    switch CommandError.api(refusal) {
    case .notAllowed(let message, let cure):
      return .notAllowed("the proxy of \(pod.description) cannot be asked: \(message)", next: cure)
    case .notFound(let message, _): return .notFound(message, next: nil)
    default: return .input("the proxy of \(pod.description) cannot be asked: \(refusal.message)", next: next)
    }
  }
}
