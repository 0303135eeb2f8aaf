import { gpcPlaces } from '../../edges/gpc.ts';
import { useText } from '../text-context.ts';
import { Radios } from './radios.tsx';
import { useHandled } from './use-handlings.ts';

/** Whether sites are asked not to sell or pass on the person's data. */
export function GpcGroup({ byBrowser }: { readonly byBrowser: boolean }) {
  const { gpc } = useText().control;
  const { chosen, chooseGpc } = useHandled();
  if (!chosen) return null;
  return (
    <>
      <fieldset class="radios" data-gpc={chosen.gpc} aria-describedby="gpc-why">
        <legend>{gpc.title}</legend>
        <Radios
          name="gpc"
          values={gpcPlaces}
          labels={gpc.places}
          chosen={chosen.gpc}
          onChoose={(place) => void chooseGpc(place)}
        />
      </fieldset>
      <p class="small" id="gpc-why">
        {gpc.why} {byBrowser ? gpc.byBrowser : gpc.limits}
      </p>
    </>
  );
}
