import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { aliranKebijakan } from '../kebijakan/aliran.js';
import { kebijakan, type TetapkanKebijakan } from '../kebijakan/decider.js';

export class JalankanKebijakan extends Command<Outcome> {
  constructor(readonly perintah: TetapkanKebijakan, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanKebijakan)
export class JalankanKebijakanHandler implements ICommandHandler<JalankanKebijakan> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ perintah, meta, expectedRevision }: JalankanKebijakan): Promise<Outcome> {
    return this.runner.run(aliranKebijakan(perintah.pemda), kebijakan, perintah, meta, expectedRevision);
  }
}
