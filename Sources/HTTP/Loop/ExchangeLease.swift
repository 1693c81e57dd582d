/// A caller's hold on an exchange: when the last copy is dropped, the exchange is ended.
final class ExchangeLease: Sendable {
  private let identifier: UInt64
  private let mailbox: LoopMailbox

  init(_ identifier: UInt64, _ mailbox: LoopMailbox) {
    self.identifier = identifier
    self.mailbox = mailbox
  }

  deinit { mailbox.post(.cancel(identifier)) }

  /// There is room again, or something to send.
  @Sendable func goOn() { mailbox.post(.goOn(identifier)) }

  @Sendable func cancel() { mailbox.post(.cancel(identifier)) }
}
