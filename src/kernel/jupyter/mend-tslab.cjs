// What tslab leaves out of Jupyter's protocol:
// - a failing cell is reported on stderr alone, with a stack of internals; clients expect the error in the reply, and
//   nbclient stops with an empty message without it;
// - a cell that prints more than about a thousand lines at once loses lines, and may lose the message of its end: the
//   socket is then busy, and tslab does not wait.
'use strict';
const { clearTimeout, setImmediate, setTimeout } = require('node:timers');

const FLUSH_MS = 50;
const FLUSH_CHARACTERS = 1 << 16;
const INTERNAL_FRAME = /^\s+at .*(?:node:|[\\/]node_modules[\\/]tslab[\\/]|evalmachine\.|<anonymous>)/u;

/**
 * Makes tslab's kernel keep to Jupyter's protocol.
 *
 * @param jupyter - The module `tslab/dist/jupyter`.
 */
function mendTslab({ JupyterHandlerImpl, ZmqServer }) {
  const bindSocket = ZmqServer.prototype.bindSocket;
  ZmqServer.prototype.bindSocket = function (socket, port) {
    if (socket === this.iopub) {
      socket.sendHighWaterMark = 0;
      this.iopub = { send: sendInTurn(socket), close: () => socket.close() };
    }
    return bindSocket.call(this, socket, port);
  };

  const output = createOutput();
  const createWrite = JupyterHandlerImpl.prototype.createWriteToIopub;
  JupyterHandlerImpl.prototype.createWriteToIopub = function (name, writeStream) {
    return createWrite.call(this, name, (stream, text) => {
      const shown = stream === 'stderr' ? withoutInternals(text, this.selonCode) : text;
      if (stream === 'stderr') this.selonStderr = (this.selonStderr + shown).slice(-10_000);
      if (shown !== '') output.write(stream, shown, writeStream);
    });
  };

  // The runner asks for this after each cell, to hear all that the cell still has to say.
  const handleKernel = JupyterHandlerImpl.prototype.handleKernel;
  JupyterHandlerImpl.prototype.handleKernel = function () {
    output.flush();
    return handleKernel.call(this);
  };

  const handleExecute = JupyterHandlerImpl.prototype.handleExecute;
  JupyterHandlerImpl.prototype.handleExecute = async function (request, writeStream, writeDisplayData) {
    const display = (...args) => {
      output.flush();
      writeDisplayData(...args);
    };
    this.selonCode = String(request.code);
    this.selonStderr = '';
    const reply = await handleExecute.call(this, request, writeStream, display);
    output.flush();
    return reply.status === 'error' ? { ...reply, ...describeError(this.selonStderr) } : reply;
  };
}

/** Gathers pieces of a stream, so that a cell that prints line by line does not send a message for each. */
function createOutput() {
  let pending;
  let timer;
  let flushedAt = 0;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    flushedAt = Date.now();
    const { stream, text, send } = pending ?? {};
    pending = undefined;
    if (text !== undefined) send(stream, text);
  };
  const write = (stream, text, send) => {
    if (pending !== undefined && (pending.stream !== stream || pending.send !== send)) flush();
    pending = { stream, send, text: (pending?.text ?? '') + text };
    if (pending.text.length > FLUSH_CHARACTERS || Date.now() - flushedAt > FLUSH_MS) flush();
    else timer ??= setTimeout(flush, FLUSH_MS);
  };
  process.on('exit', flush);
  return { write, flush };
}

/** The socket's `send`, in which messages wait their turn where it would throw that it is busy. */
function sendInTurn(socket) {
  const send = socket.send.bind(socket);
  const waiting = [];
  const drain = async () => {
    while (waiting.length > 0) {
      try {
        await send(waiting[0]);
        waiting.shift();
      } catch (error) {
        if (error.code === 'EBUSY') await new Promise((done) => setImmediate(done));
        else waiting.length = 0; // The socket was closed: nobody listens any more.
      }
    }
  };
  return (message) => {
    if (waiting.length === 0) {
      try {
        return send(message);
      } catch (error) {
        if (error.code !== 'EBUSY') throw error;
      }
    }
    waiting.push(message);
    return waiting.length === 1 ? drain() : Promise.resolve();
  };
}

/**
 * An error's text without the stack frames of Node, of tslab and of compiled cells, with the cell's line at fault
 * where it can be told.
 *
 * @param text - As tslab writes it on stderr.
 * @param code - Source of the cell.
 */
function withoutInternals(text, code) {
  let frame = '';
  const body = text.replace(/^evalmachine\.<anonymous>:\d+\n(.*)\n\s*\^+\n\n?/mu, (_, compiled) => {
    const lines = [...code.split('\n').entries()].filter(([, line]) => line.includes(compiled.trim()));
    if (lines.length === 1) frame = `    at line ${lines[0][0] + 1} of the cell\n`;
    return '';
  });
  const kept = body.split('\n').filter((line) => !INTERNAL_FRAME.test(line));
  return kept.join('\n') + frame;
}

/** Name, message and traceback of an error, from what tslab wrote on stderr. */
function describeError(text) {
  const traceback = text.trimEnd().split('\n');
  const first = traceback[0];
  const [, ename, evalue] = /^(?:Uncaught )?(\w*(?:Error|Exception))\b[^:]*: ?(.*)$/u.exec(first) ?? [];
  if (ename !== undefined) return { ename, evalue, traceback };
  return { ename: /^\d+:\d+ - /u.test(first) ? 'TypeScript' : 'Error', evalue: first, traceback };
}

module.exports = { mendTslab };
